import { groups, type SearchWords, wordList } from '../search-words.ts';

export const words: SearchWords = {
  common: wordList(`
    a about above after again against all also am an and any are as at be because been before being below between both
    but by can cannot could did do does doing don down during each either else ever every few for from further had has
    have having he her here hers herself him himself his how however i if in into is it its itself just let many may me
    might more most much must my myself neither no nor not now of off often on once only or other ought our ours out over
    own per please same shall she should since so some still such than that the their theirs them themselves then there
    these they this those though through to too toward under until up upon us very was we well were what when where
    whether which while who whoever whom whose why will with within without would yes yet you your yours yourself
    we're i'm it's they're don't doesn't didn't isn't aren't wasn't won't can't couldn't shouldn't wouldn't i've i'd i'll
    d ll m re s t ve`),
  asking: wordList(`
    ask asks asked anybody anyone anything describe detail details does everybody everyone everything exactly explain find
    found get gets getting give gives given go goes going got happen happens happened help helps how's include included
    includes including information involve involved involves kind kinds know known knows like list long look looking looks
    made main make makes making mean means meant need needed needs nobody one ones possible provide provided provides
    say says see sort show shows somebody someone something take takes taken tell tells thing things think type types use
    used uses using various want wants wanted way ways what's where's who's whom whose work works`),
  same: groups(`
    resign | resignation | leaving | leaver | notice period | offboarding | quit | termination | departure
    hire | hiring | recruit | recruitment | onboarding | new starter | joiner
    fire | dismiss | dismissal | sack | termination
    refund | credit note | reimbursement | chargeback
    invoice | bill | billing
    salary | pay | wage | wages | payroll | compensation | remuneration
    holiday | leave | vacation | time off | annual leave | pto
    sick | illness | ill | sickness | sick leave
    overdue | arrears | late | unpaid | outstanding | past due
    owner | proprietor | shareholder | director
    boss | manager | supervisor | head
    customer | client | account | buyer
    supplier | vendor | contractor
    employee | staff | worker | personnel | colleague | team member
    password | passcode | credential | login | sign in
    access | permission | rights | login
    price | rate | fee | charge | cost | tariff
    discount | rebate | reduction | concession
    deposit | down payment | advance | retainer
    contract | agreement | terms
    cancel | cancellation | call off | terminate
    deadline | due date | cut-off | cutoff | due
    approve | approval | sign off | authorise | authorize | authorisation
    complaint | grievance | dispute
    tax | vat | gst | levy
    bank | account | iban
    probation | trial period | trial
    overtime | extra hours
    allowance | stipend | per diem
    expense | expenses | reimbursement | petty cash
    laptop | computer | equipment | device
    phone | telephone | mobile | extension
    meeting | call | catch-up
    law | statute | act | regulation
    rule | policy | guideline
    warranty | guarantee
    order | purchase order | purchase
    delivery | shipment | shipping | dispatch
    stock | inventory
    insurance | cover | policy
    accident | incident | injury
    emergency | urgent
    backup | back-up | copy
    schedule | timetable | rota | roster | calendar
    shift | rota | roster
    replacement | substitute | stand-in | cover | deputy
    increase | raise | rise | uplift
    reminder | dunning | chase | chasing
    rent | lease | tenancy
    address | location | premises | office
    receipt | proof of payment | voucher
    audit | review | inspection
    training | course | induction
    birthday | date of birth
    bonus | incentive | 13th month
    pension | retirement | superannuation
    form | template
    website | site | web page`),
};
