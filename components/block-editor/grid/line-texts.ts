/** Texts of the buttons for one row or column of a grid. */
const lineTexts = {
  row: {
    label: 'Row',
    add: 'Add row below',
    back: 'Move row up',
    forward: 'Move row down',
    remove: 'Remove row',
  },
  column: {
    label: 'Column',
    add: 'Add column to the right',
    back: 'Move column left',
    forward: 'Move column right',
    remove: 'Remove column',
  },
  criterion: {
    label: 'Criterion',
    add: 'Add criterion below',
    back: 'Move criterion up',
    forward: 'Move criterion down',
    remove: 'Remove criterion',
  },
  option: {
    label: 'Option',
    add: 'Add option to the right',
    back: 'Move option left',
    forward: 'Move option right',
    remove: 'Remove option',
  },
} as const

export type LineName = keyof typeof lineTexts

export const textsOfLine = (name: LineName) => lineTexts[name]
