import { describe, expect, test } from 'vitest';
import { contractStatusUnder, type Effect, serviceStatusUnder } from './model';

describe('要是正・停止の理由から状態が決まる', () => {
  test.each<[Effect[], string, string]>([
    [[], 'approved', 'concluded'],
    [['corrective'], 'corrective', 'corrective'],
    [['corrective', 'suspended'], 'suspended', 'suspended'],
    [['suspended', 'corrective'], 'suspended', 'suspended'],
    [['suspended', 'suspended'], 'suspended', 'suspended'],
  ])('%j なら、サービスは %s、契約は %s', (effects, service, contract) => {
    for (const before of ['approved', 'corrective', 'suspended'] as const) {
      expect(serviceStatusUnder(before, effects)).toBe(service);
    }
    for (const before of ['concluded', 'corrective', 'suspended'] as const) {
      expect(contractStatusUnder(before, effects)).toBe(contract);
    }
  });

  test('終了したものは終了のまま、締結前の契約は締結まで変わらない', () => {
    expect(serviceStatusUnder('ended', ['suspended'])).toBe('ended');
    expect(contractStatusUnder('ended', [])).toBe('ended');
    expect(contractStatusUnder('approved', ['suspended'])).toBe('approved');
  });
});
