/** Invented names: wild flowers for practices, small birds for networks. */
const flowers = [
  ...['Betony', 'Bistort', 'Bryony', 'Bugloss', 'Burdock', 'Burnet', 'Campion', 'Celandine', 'Charlock', 'Cicely'],
  ...['Comfrey', 'Corncockle', 'Cranesbill', 'Eyebright', 'Figwort', 'Fleabane', 'Fumitory', 'Groundsel', 'Harebell'],
  ...['Hawkbit', 'Knapweed', 'Lovage', 'Madder', 'Melilot', 'Mugwort', 'Mullein', 'Orache', 'Pimpernel', 'Quillwort'],
  ...['Ragwort', 'Sainfoin', 'Sanicle', 'Saxifrage', 'Scabious', 'Selfheal', 'Silverweed', 'Spearwort', 'Speedwell'],
  ...['Spurrey', 'Stitchwort', 'Sundew', 'Tansy', 'Teasel', 'Toadflax', 'Tormentil', 'Vetch', 'Woodruff', 'Yarrow'],
];
const houses = ['Surgery', 'Medical Practice', 'Health Centre'];
const birds = [
  ...['Brambling', 'Chiffchaff', 'Corncrake', 'Crossbill', 'Dotterel', 'Dunlin', 'Fieldfare', 'Firecrest', 'Gadwall'],
  ...['Garganey', 'Godwit', 'Goldcrest', 'Greenshank', 'Hawfinch', 'Linnet', 'Nuthatch', 'Phalarope', 'Pipit'],
  ...['Pochard', 'Redpoll', 'Redshank', 'Redstart', 'Sanderling', 'Siskin', 'Smew', 'Stonechat', 'Treecreeper'],
  ...['Turnstone', 'Twite', 'Wheatear', 'Whimbrel', 'Whinchat', 'Wigeon', 'Wryneck'],
];

/** Codes as the publisher’s, one figure short: no practice and no network can have them. */
export const practiceCode = (number: number): string => `D${String(number).padStart(4, '0')}`;
export const networkCode = (number: number): string => `U${String(number).padStart(4, '0')}`;

/** Another name for every number below 144. */
export const practiceName = (number: number): string =>
  `${flowers[number % flowers.length] ?? ''} ${houses[Math.floor(number / flowers.length) % houses.length] ?? ''}`;

/** Another name for every number below 34. */
export const networkName = (place: string, number: number): string =>
  `${place} ${birds[number % birds.length] ?? ''} PCN`;
