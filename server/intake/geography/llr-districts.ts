/** Names of the nine districts served, for files that carry only their codes. Source: ONS, names and codes of December 2024. */
export const llrDistricts: Readonly<Record<string, string>> = {
  E06000016: 'Leicester',
  E06000017: 'Rutland',
  E07000129: 'Blaby',
  E07000130: 'Charnwood',
  E07000131: 'Harborough',
  E07000132: 'Hinckley and Bosworth',
  E07000133: 'Melton',
  E07000134: 'North West Leicestershire',
  E07000135: 'Oadby and Wigston',
};
