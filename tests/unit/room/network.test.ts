import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { isOwnAddress, plainAddress, roomInterfaces } from '../../../electron/engine/room/network.ts';

const at = (address: string, more: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({ address, family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null, ...more }) as NetworkInterfaceInfo;

const likely = (system: Parameters<typeof roomInterfaces>[0]): string | undefined =>
  roomInterfaces(system).find((one) => one.likely)?.address;

test('the wireless is the likely one, before cables and machines that are none', () => {
  expect(
    roomInterfaces({
      lo: [at('127.0.0.1', { internal: true })],
      docker0: [at('172.17.0.1')],
      eth0: [at('10.0.0.4')],
      wlp2s0: [at('fe80::1', { family: 'IPv6' } as never), at('192.168.1.5')],
      tun0: [at('10.8.0.2')],
    }),
  ).toEqual([
    { address: '192.168.1.5', name: 'wlp2s0', kind: 'wifi', likely: true },
    { address: '10.0.0.4', name: 'eth0', kind: 'cable', likely: false },
    { address: '172.17.0.1', name: 'docker0', kind: 'virtual', likely: false },
    { address: '10.8.0.2', name: 'tun0', kind: 'virtual', likely: false },
  ]);
  expect(likely({ Ethernet: [at('192.168.0.3')], 'Wi-Fi': [at('192.168.0.9')] })).toBe('192.168.0.9');
  expect(likely({ en0: [at('192.168.0.3')], utun3: [at('10.9.0.1')] })).toBe('192.168.0.3');
});

test('a hotspot of the laptop itself comes first, on each system', () => {
  expect(likely({ 'Wi-Fi': [at('10.1.1.1')], 'Local Area Connection* 2': [at('192.168.137.1')] })).toBe(
    '192.168.137.1',
  );
  expect(likely({ en0: [at('10.1.1.1')], bridge100: [at('192.168.2.1')] })).toBe('192.168.2.1');
  expect(likely({ eth0: [at('10.1.1.1')], wlan0: [at('10.42.0.1')] })).toBe('10.42.0.1');
});

test('an address that leads nowhere is none; one of the internet is the last; a virtual one is never proposed', () => {
  expect(roomInterfaces({ eth0: [at('169.254.3.4')] })).toEqual([]);
  expect(likely({ wlan0: [at('80.58.61.250')], eth0: [at('192.168.1.2')] })).toBe('192.168.1.2');
  expect(likely({ 'vEthernet (WSL)': [at('172.20.0.1')] })).toBeUndefined();
  expect(likely({})).toBeUndefined();
});

test('an address of this computer is known however it is written', () => {
  const system = { wlan0: [at('192.168.1.5')] };
  for (const own of ['127.0.0.1', '127.3.2.1', '::1', '::ffff:192.168.1.5', '192.168.1.5'])
    expect(isOwnAddress(own, system), own).toBe(true);
  for (const other of ['192.168.1.6', '::ffff:192.168.1.6', '']) expect(isOwnAddress(other, system), other).toBe(false);
  expect(plainAddress(undefined)).toBe('');
});
