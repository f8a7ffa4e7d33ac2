// What `npm run admin -- --help` says.

export const HELP = `Looks after the people of an Earshot from the command line, whether the server runs or not.

  npm run admin -- add-staff --email EMAIL --name NAME --role ROLE --desk DESK
      Makes an account and prints its password once. NAME is the public name that visitors see.
      ROLE is trainee, listener, coordinator or supervisor; DESK is an address from list-desks,
      and --desk may be given more than once.
      --organisation manager or --organisation admin lets them look after desks and people too.

  npm run admin -- reset-password EMAIL
      Gives somebody a new password, prints it once, and ends their sign-ins.

  npm run admin -- list-desks
  npm run admin -- list-staff

With --password-stdin, add-staff and reset-password take the password from the first line of
standard input, and print none.

It works on the database of DATABASE_URL, or else on the data folder DATA_DIR (./data).
Ends with 0 when it is done, 1 when it was refused, 2 when it was not understood.`
