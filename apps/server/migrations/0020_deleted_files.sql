-- With an entry that is deleted goes its file: the statement that commits looks for it by the entry's id.
create index files_by_id on files (id);
