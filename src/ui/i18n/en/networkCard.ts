import type { networkCard as spanish } from '../es/networkCard.ts';

export const networkCard: typeof spanish = {
  save: 'Save as PDF',
  forTable: 'Sheet for the table (PDF)',
  command: 'Network sheet (PDF)',
  help: 'The network sheet: one page with these steps, what to ask IT for and, with the room open, how to get in. It never holds the password.',
  fileName: ({ client }) => `Network sheet ${client}.pdf`,
  saved: ({ name }) => `“${name}” was saved.`,
  name: 'Network sheet',
  title: 'The network for the phones of the workshop',
  lead: 'Everybody answers on their own phone through a single computer, the facilitator’s. The phones and that computer have to be on the same network and able to see each other.',
  titleOpen: 'Join with your phone',
  leadOpen: 'No internet, no account, nothing to install.',
  network: 'Wi-Fi network',
  networkUnknown: 'The one the facilitator names',
  address: 'Address',
  code: 'Code',
  qr: 'QR code to join with a phone',
  join: 'Connect your phone to the Wi-Fi network.\nScan the QR code with the camera. Or type the address in the browser, and then the code.',
  joinNote: ({ day }) =>
    `The facilitator tells you the password of the network. This way in is valid for the room of ${day}, while it is open.`,
  ways: 'Two ways to bring your own network',
  router: 'A travel router',
  routerFigure: '20–50',
  routerUnit: 'phones on a home router',
  routerNote: 'The safest way. With a small router count on the lower figure. A professional access point serves more.',
  routerSteps:
    'Plug it in in the middle of the room, high up. It needs no internet.\nGive it a short network name and a password that is easy to dictate. Check that client isolation is off.\nConnect the computer to that network, preferably by cable.\nIn Respiro: Live, Phones. Choose that network, open the room and allow the connections if the system asks.\nIf a phone warns that there is no internet, choose to stay connected or turn mobile data off.',
  hotspot: 'The hotspot of the computer',
  hotspotFigure: '8–10',
  hotspotUnit: 'phones: a small group',
  hotspotNote: 'No further equipment. More people need a router.',
  hotspotSteps:
    'On Windows: Settings, Network & internet, Mobile hotspot. On macOS: Settings, General, Sharing, Internet Sharing.\nGive it a name and a password, and turn it on.\nIn Respiro: Live, Phones. Look again, choose the hotspot and open the room.\nIf the system refuses without internet, use the hotspot of a phone and connect the computer to it.',
  guides:
    'The figures are a guide, not a promise: the limit is the radio of the router, not the computer. Try a few phones before you begin.',
  ask: 'What to ask IT for',
  askNetwork: 'A Wi-Fi network without client isolation',
  askNetworkText: 'In the room, where the phones and the computer can see each other.',
  askPort: ({ port }) => `TCP port ${port} to the computer`,
  askPortText:
    'HTTP and WebSocket without TLS, within that network only. If another program holds the port, the address that Respiro shows has the one in use.',
  askInternet: 'Internet is not needed',
  askInternetText: 'No accounts, and nothing to install on the phones. The answers stay on the computer.',
  askAddress: 'A fixed address, if possible',
  askAddressText: 'For the computer: if its address changes, everybody has to type the new one on the phone.',
  guest: 'Why a guest network will not do',
  guestText:
    'Many isolate their clients: each device reaches the internet and none reaches another, so that no phone can reach the computer although everything else works.',
  page: 'Page',
  of: 'of',
};
