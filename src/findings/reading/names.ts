const PERSON =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Atty|Engr|Sir|Fr|Rev)\.?\s)?[\p{Lu}][\p{L}'’.-]{0,24}(?:\s(?:(?:de|da|del|dela|della|di|la|van|von|der|den|bin|al|ter|y)\s){0,3}[\p{Lu}][\p{L}'’.-]{0,24}){1,4}(?:,?\s(?:Jr|Sr|II|III|IV|CPA|PhD|MBA|MD|Esq)\.?){0,2}$/u;
const NO_PERSON =
  /\b(?:Street|Road|Avenue|Inc|Ltd|LLC|Corp|Corporation|Company|Pty|GmbH|Limited|University|Bank|Department|Team|Office|Group|Services?|Policy|Process|Address|Phone|Email|Contact|Account|Number|Name|Title|Role|Manager|Director|Officer|President|Assistant|Accountant|Bookkeeper|Coordinator|Lead|Head|Support|Regards|Thanks|Best|Dear|Subject|Date|Page|Table|Section|Project|System|Software|The|This|Please|For|From|Finance|Payroll|Billing|Accounts?|Operations|Customer|Client|Service|Help|Desk|Branch|City|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Yes|No|None|Phase|Step|Level|Type|Total|Day|Week|Month|Sent|Kind|Warm|Many|New|All|Any)\b/;

/** Words that people's jobs are named with. */
export const ROLE =
  /\b(?:manager|director|officer|president|assistant|accountant|bookkeeper|coordinator|co-ordinator|lead|head of|supervisor|administrator|admin|secretary|treasurer|analyst|consultant|engineer|developer|designer|specialist|executive|partner|associate|representative|agent|owner|founder|chair(?:man|woman|person)?|ceo|cfo|coo|cto|controller|clerk|recruiter|attorney|lawyer|counsel|vice president|vp|principal|advisor|adviser|auditor|planner|buyer|technician|nurse|teacher|editor|architect|steward|liaison)\b/i;

/** Whether the words read as one person's name. Organisations, roles and headings do not. */
export function isPersonName(words: string): boolean {
  return words.length <= 60 && PERSON.test(words) && !NO_PERSON.test(words);
}

/** Whether the words read as a job. */
export function isRole(words: string): boolean {
  return words.length >= 2 && words.length <= 80 && ROLE.test(words) && !/[.!?]\s|@|\d{3}/.test(words);
}

/** Whether the words read as a company. */
export function isOrganisation(words: string): boolean {
  return (
    words.length <= 90 &&
    /^[\p{Lu}\p{N}]/u.test(words) &&
    /\b(?:Inc|Ltd|LLC|LLP|Corp|Corporation|Company|Co|Pty|GmbH|Limited|University|Bank|Group|Services|Solutions|Associates|Partners|Foundation|Institute|Agency|Studio|Consulting|Co-operative|Cooperative|Association|PLC|plc|S\.A|B\.V|BV|AG|SA)\b\.?/.test(
      words,
    ) &&
    !/[@:?]/.test(words)
  );
}
