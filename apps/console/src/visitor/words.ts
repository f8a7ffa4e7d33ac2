// The words of the side panel.

export const WORDS = {
  panel: 'About the visitor',
  visitor: 'Visitor',
  began: 'Began',
  lasting: 'For',
  lasted: 'Lasted',
  name: 'Visitor’s name',
  email: 'Visitor’s email',
  save: 'Save',
  saveName: 'Save the name',
  saveEmail: 'Save the email',
  note: 'Note',
  noteHelp: 'For the record. Only staff read it.',
  saveNote: 'Save note',
  notes: 'Notes',
  nudges: 'Nudges to the holder',
  trail: 'Pages',
  noTrail: 'No pages are kept for this visitor.',
  unknown: 'Not known',
  withheld: 'Asked; would rather not say.',
  withhold: { name: 'Would rather give no name', email: 'Would rather give no email' },
} as const
