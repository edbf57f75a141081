import type { Handover } from '../../contracts/handover.ts';

/** Whether an address is of the business: its leaving person's addresses or its domains. */
export function isOwnAddress(address: string, handover: Handover): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    handover.leaving.addresses.includes(address) ||
    handover.domains.some((own) => domain === own || domain.endsWith(`.${own}`))
  );
}

/** Mail hosts that people have personal addresses at: the large public ones, and hosts that say so. */
export function isPersonalHost(address: string): boolean {
  return /@(?:(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|proton|protonmail|pm|mail|fastmail|zoho|qq|163|126|naver|yandex|libero|orange|wanadoo|laposte|free|sfr|telefonica|terra|seznam|wp|o2|btinternet|comcast|verizon|bigpond|posteo)\.[a-z.]{2,6}|(?:[a-z0-9-]+\.)?(?:mailbox|family|home|personal)\.[a-z]{2,10})$/.test(
    address,
  );
}
