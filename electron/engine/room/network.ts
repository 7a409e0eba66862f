/** The network interfaces phones could reach this computer by, and which of them is the likely one. */
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { RoomInterface } from '../../../src/contract/room-views.ts';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

type Kind = RoomInterface['kind'];

/** Names as Linux, macOS and Windows give them; the first that fits counts. */
const byName: readonly [RegExp, Kind][] = [
  [/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale|ppp|ham)/i, 'virtual'],
  [/vEthernet|VMware|VirtualBox|Hyper-V|WSL|VPN|TAP-|Loopback|Tailscale|ZeroTier|Bluetooth/i, 'virtual'],
  [/^(ap\d|bridge100|Local Area Connection\*|Conexión de área local\*|LAN-Verbindung\*)/i, 'hotspot'],
  [/^(wl|ath|ra\d)|wi-?fi|wireless|inal[aá]mbric|WLAN/i, 'wifi'],
  [/^(en[ospx\d]|eth)|ethernet|local area connection|conexión de área local/i, 'cable'],
];

/** Addresses that a laptop gives itself when it shares its own network, by system. */
const ofHotspot = [/^192\.168\.137\.1$/, /^10\.42\.0\.1$/, /^192\.168\.2\.1$/];
const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** A hotspot was turned on for the phones; otherwise phones are where the wireless is. */
const order: Readonly<Record<Kind, number>> = { hotspot: 0, wifi: 1, cable: 2, other: 3, virtual: 4 };

/** IPv4 interfaces but the loopback, the likely one first. Link-local addresses lead nowhere and are left out. */
export function roomInterfaces(system: Interfaces = networkInterfaces()): RoomInterface[] {
  const found = Object.entries(system).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ name, address, kind: kindOf(name, address) })),
  );
  const rank = ({ kind, address }: { kind: Kind; address: string }): number =>
    order[kind] + (isPrivate.test(address) ? 0 : 10);
  return found
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((one, at) => ({ ...one, likely: at === 0 && one.kind !== 'virtual' }));
}

function kindOf(name: string, address: string): Kind {
  const kind = byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
  return kind !== 'virtual' && ofHotspot.some((pattern) => pattern.test(address)) ? 'hotspot' : kind;
}

/** Whether it is an address of this very computer; an IPv4 address may come dressed as an IPv6 one. */
export function isOwnAddress(address: string, system: Interfaces = networkInterfaces()): boolean {
  const plain = plainAddress(address);
  if (plain.startsWith('127.') || plain === '::1') return true;
  return Object.values(system).some((addresses) => addresses?.some((one) => one.address === plain));
}

export const plainAddress = (address: string | undefined): string => (address ?? '').replace(/^::ffff:/, '');
