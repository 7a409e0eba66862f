export const registers = {
  title: (instrument: string) => `Register: ${instrument}`,
  alt: (n: number, all: string, shown: string) =>
    n === 1 ? 'One row, with everything the room wrote in it.' : `What the room wrote, row by row: ${shown} of ${all}.`,
  number: 'No.',
  yes: 'yes',
  count: (n: number, shown: string) => (n === 1 ? 'The register has one row.' : `The register has ${shown} rows.`),
  cut: (shown: string, all: string) =>
    `The first ${shown} of ${all} rows are printed. All of them are in the data of the engagement (Excel), on the sheet of this register.`,
};
