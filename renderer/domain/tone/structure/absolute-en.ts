import type { ClausePattern } from './clause-patterns.ts'
import { clausePattern as make, either, usualGuards as basic } from './make-clause-pattern.ts'

const WILL = "(will|shall|'ll|is_going_to|are_going_to|am_going_to)"
const SUBJECT_WILL =
  "(we'll|you'll|they'll|it'll|he'll|she'll|i'll|(?:[a-z'’]+_)(?:will|shall)|(?:is|are|am|we're|you're|they're|it's)_going_to)"
const HARM =
  '(risks?|accidents?|delays?|complaints?|defects?|errors?|faults?|failures?|surprises?|downtime|hidden_fees|fees|injuries|incidents?|problems?|issues?|job_losses|layoffs|redundancies|closures?|outages?|breaches|leaks?|losses|cuts|side_effects?|bugs?|stress|hassle|doubt|disruption|chance)'
const LOSS =
  '(lose|miss|have_to|feel|notice|suffer|fail|regret|worry|be_(?:affected|left|worse|harmed|hurt|disappointed|late|wrong|fired|broken|let_down|hacked|stolen|lost|cut)|break|go_(?:wrong|down|hungry|without|back)|pay|wait|leave|crash|leak|complain|stop|beat|match|catch|see_(?:us|a_delay)|know_(?:a|another)|waste|need_(?:a|another)|come_close|touch|get_(?:hurt|sick|lost))'
const GAIN =
  '(benefit|be_(?:better|safe|happy|cured|satisfied|protected|delighted|richer|ready_on_time)|leave_(?:cured|happy|satisfied)|succeed|win|profit|love|double|thrive|earn|get_(?:rich|better|their_money|what_they)|arrive_on_time|save|gain|grow|recover)'
/** After "never" or "ever": of feeling and of not knowing, of a person's limits, of the dead. */
const feeling =
  '(?!forget|know_(?!a_|another_)|ask_|need_|understand|be_(?:able|the_same|enough|easy|perfect|forgotten|popular|a_|an_|my_|sure|finished|done|replaced|alone|too_)|replace|tire|get_(?:used|tired|over|to_)|learn|look_at|see_(?:him|her|them|eye)|stop_(?:learning|being|missing|loving|thanking|asking|wondering)|thank|repay|agree|guess|meet|love|say_|think_|do_(?:it_)?justice|admit|grow_(?:old|up|tired)|complain|speak|sound|feel_(?:like|at_home)|have_(?:met|known|enough|time)|really|quite)'

const past =
  / (?:was|were|had|did|have had|has had|recorded|ended|finished|achieved|logged|last|since|reported|counted|days) /u
const hope =
  / (?:hope|hopes|hoping|aim|aims|aiming|goal|target of|want|wants|wish|trying|try to|expect|expects|expected|plan to|plans to|maybe|perhaps|probably|possibly|might|may|should|forecast by|depends|likely|believe i|i doubt|i think|bet|estimate|estimates|dream|imagine|according|chance that|worried|fear|afraid) /u
const notice =
  / (?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sundays|holiday|strike|admitted|allowed|permitted|eligible|until|without a|ticket|required) /u
const law =
  / (?:law|statute|contract|warranty|regulation|regulations|policy|insurance|insurer|constitution|act|judge|court|bank) /u

const CERTAIN =
  '(guaranteed|i_swear|i_guarantee|full_stop|no_ifs|no_matter_what|come_what_may|no_exceptions|without_exception|without_fail|for_life|for_good|forever|for_ever|for_generations|for_generations_to_come|for_the_rest_of_your_life|for_the_rest_of_their_lives|once_and_for_all|every_single_time|mark_my_words|whatever_happens|no_question|period|always_and_forever|beyond_doubt|under_any_circumstances|under_no_circumstances|with_absolute_certainty|with_complete_certainty|with_total_certainty)'
const SAFE =
  '(safe|secure|certain|guaranteed|unhackable|unbreakable|foolproof|bulletproof|risk_free|harmless|reliable|effective|protected|failsafe|fail_safe|unsinkable|fireproof|accurate|painless|error_free)'
const WHOLLY =
  '(completely|totally|absolutely|perfectly|entirely|100_%|100_percent|100_per_cent|fully|utterly|a_hundred_percent|one_hundred_percent)'
const RESULT =
  '(sales|revenues?|profits?|turnover|earnings|margins?|output|income|crop|harvest|headcount|exports|production|market_share|share|market|savings|business|company|shares|stock|rates|prices|value|fund|flat|investment|customers|users|subscribers|clients)'

/** Made when the language is met: reading them takes longer than a post. */
export const englishAbsolutes = (): readonly ClausePattern[] => [
  make(
    'no-one-ever',
    'promise-of-never',
    'warning',
    `(no|not_one|not_a_single|none) *4 ${WILL} *1 ever *3`,
    hope,
  ),
  make(
    'nobody-ever',
    'promise-of-never',
    'warning',
    `(nobody|no_one|nothing|none_of_you) *2 (will|can) ever *1 ${feeling}[a-z]+ *1`,
    hope,
  ),
  make(
    'no-one-loses',
    'promise-of-never',
    'warning',
    `(nobody|no_one|no|not_one|not_a_single|none) *3 ${WILL} *1 ${LOSS} *2`,
    either(notice, hope),
  ),
  make(
    'never-future',
    'promise-of-never',
    'warning',
    `(?!i'll_|i_will_)${SUBJECT_WILL} *1 never (?:ever)? (?:again)? ${feeling}[a-z]+ *2`,
    hope,
  ),
  make(
    'i-never-future',
    'promise-of-never',
    'warning',
    `(i'll|i_will) never (?:ever)? (?:again)? (let|allow|lie|sell|close|cut|raise|hide|fire|fail|break|leave|give_up|compromise|abandon|ask_you|charge|lose) *2`,
    hope,
  ),
  make(
    'never-will',
    'promise-of-never',
    'warning',
    `(never have|never has|never was)? (?:and)? (we|it|there|they|i|you|and) never will (?:be|again)?`,
    either(hope, / (?:know|understand) /u),
    ['question', 'reported', 'mentioned'],
  ),
  make(
    'wont-ever',
    'promise-of-never',
    'warning',
    `(won't|will_not|cannot|can't) ever ${feeling}[a-z]+ *2`,
    hope,
  ),
  make('never-again-be', 'promise-of-never', 'warning', `never again (will|shall) *3`, hope),
  make(
    'will-not-notice',
    'promise-of-never',
    'warning',
    `(will_not|won't|cannot|can't|can_not) (feel_a_thing|feel_anything|lose_(?:a|one|any|your|money)|notice_(?:a_thing|anything|any|the)|regret|be_disappointed|go_wrong|let_you_down|fail|be_beaten|be_stopped|cost_you_a) *2`,
    either(hope, / (?:exam|weight|temper|sight) /u),
    basic,
  ),
  make(
    'do-not-break',
    'certainty',
    'warning',
    `(?:simply|just)? (never|do_not|don't|does_not|doesn't|cannot|can't) (?:simply|just)? (fails?|breaks?_down|breaks?|crash|crashes|leaks?|go_wrong|goes_wrong|goes_down|go_down|lose_data|loses_data|runs?_out|wears?_out|lets?_you_down)`,
    either(past, hope, / (?:if|news|often|always|please|rules?|law|heart|promises?) /u),
    ['question', 'reported', 'mentioned', 'conditional'],
  ),
  make(
    'always-future',
    'promise-of-never',
    'advice',
    `(?:will|shall|we'll|you'll|they'll|it'll) always (?:be)? (?:100_%)? (deliver|protect|work|win|arrive|safe|secure|free|reliable|on_time|honest|transparent|the_best|the_cheapest|the_fastest|the_first|available|answer|tell_you|get_the|have_the|find_the|pay|beat|outperform|keep_our|keep_your) *2`,
    hope,
  ),
  make(
    'always-safe',
    'certainty',
    'warning',
    `(is|are) (?:always)? (?:and_will_always_be)? (?:completely|totally|perfectly)? (safe|secure|reliable) (?:for_(?:everyone|everybody|all))? ,? (always|for_everyone|for_everybody|for_all_ages|forever)`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'every-single',
    'promise-of-never',
    'warning',
    `(every_single|each_and_every|every_last) *4 ${WILL} *3`,
    hope,
  ),
  make(
    'everyone-gains',
    'promise-of-never',
    'advice',
    `(every|all|all_of|everyone|everybody|each) *5 ${WILL} ${GAIN} *2`,
    either(hope, notice),
    [...basic, 'negated'],
  ),
  make(
    'zero-harm',
    'certainty',
    'warning',
    `zero ${HARM} *1`,
    either(past, hope, / (?:policy|towards|tolerance|record|count) /u),
  ),
  make(
    'no-scenario',
    'certainty',
    'warning',
    `(?:there_is|there's|there_are|is|with) (no|zero) (scenario|way|possibility|chance|risk|circumstances|danger) *2 (which|that|of|you|we|it|anyone|anything|for) *4`,
    either(past, hope, / (?:to know|of knowing|knowing|to tell|telling|around|back|out) /u),
    ['question', 'reported', 'mentioned', 'conditional'],
  ),
  make(
    'no-harm-at-all',
    'certainty',
    'warning',
    `(no|without_any|without_a_single|not_a_single) *1 ${HARM} (whatsoever|at_all|of_any_kind|ever|now_or_ever|for_anyone)`,
    either(past, hope),
  ),
  make(
    'wholly-safe',
    'certainty',
    'warning',
    `${WHOLLY} ${SAFE}`,
    either(hope, / (?:feel|felt|felt|not) /u),
    ['question', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'guaranteed-safe',
    'guarantee',
    'warning',
    `guaranteed (?:to)? (safe|secure|success|results?|returns?|profits?|growth|work|win|save|succeed|increase|double|improve|risk|satisfaction|delivery|sell|last|never|you|make|deliver|beat) *2`,
    either(law, hope),
    [...basic, 'negated'],
  ),
  make(
    'results-guaranteed',
    'guarantee',
    'warning',
    `(results?|success|satisfaction|returns?|profits?|growth|delivery|safety|quality|savings|victory|happiness) (?:is|are|will_be)? (?:fully|absolutely|completely|100_%)? guaranteed`,
    either(law, hope),
    [...basic, 'negated'],
  ),
  make(
    'promise-that',
    'guarantee',
    'warning',
    `(?:i|we) (?:can|do|will|hereby|solemnly|personally)? (guarantee|promise|assure|swear|vow) *2 (?:that)? *4 ${SUBJECT_WILL} *3`,
    either(law, / (?:cannot|can't|not|years) /u),
    ['question', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'assure-that',
    'guarantee',
    'warning',
    `(?:i|we) (?:can|can_personally|do|will)? (assure|guarantee) (?:every|all|each|our|you|everyone|both|customers|shareholders|investors|parents|residents) *2 that *6`,
    either(law, / (?:cannot|can't|not|years) /u),
    ['question', 'negated', 'reported', 'mentioned'],
  ),
  make(
    'promise-never',
    'promise-of-never',
    'warning',
    `(?:i|we) (promise|vow|swear|guarantee|pledge) *1 (?:to)? never *4`,
    hope,
    ['question', 'reported', 'mentioned'],
  ),
  make(
    'certain-to',
    'certainty',
    'advice',
    `(is|are|am|we're|you're) (certain|guaranteed|sure|bound|destined) to (?!be_(?:some|a_few|questions)|find|ask|need|say|happen_)[a-z]+ *2`,
    either(hope, / (?:make sure|be sure) /u),
    [...basic, 'negated'],
  ),
  make(
    'absolute-certainty',
    'certainty',
    'warning',
    `(?:with)? (absolute|complete|total|utter|100_%) certainty (?:that)? *6`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'certain-after',
    'certainty',
    'warning',
    `${SUBJECT_WILL} *8 ,? ${CERTAIN}`,
    either(
      hope,
      / (?:remember|grateful|miss|missed|thank|closes?|closed|closing|period of|memory|heart|sentence) /u,
    ),
    ['question', 'reported', 'mentioned', 'conditional'],
  ),
  make(
    'certain-before',
    'certainty',
    'warning',
    `${CERTAIN} ,? *2 ${SUBJECT_WILL} *3`,
    either(hope, / (?:grateful|miss|memory|heart) /u),
    ['question', 'reported', 'mentioned', 'conditional'],
  ),
  make(
    'no-ifs',
    'certainty',
    'warning',
    `*4 ,? (no_ifs|no_exceptions|no_matter_what|come_what_may|mark_my_words)`,
    either(past, hope, / (?:mask|badge|shoes|please) /u),
    ['question', 'reported', 'mentioned', 'conditional'],
  ),
  make(
    'will-lead',
    'forecast',
    'warning',
    `${SUBJECT_WILL} (?:soon|certainly|definitely|easily|surely|also|then)? (be|become|remain|stay) (?:the|a|an|our)? (?:clear|undisputed|global|world|world's|country's|europe's)? (market_leader|market_leaders|number_one|no_1|leader|leaders|largest|biggest|dominant|profitable|debt_free|carbon_free|carbon_neutral|net_zero|unbeatable|unstoppable|millionaires?|richer|rich|better_off|twice|double|\\d+_times|two_times|three_times|four_times|five_times|ten_times|worth_(?:double|twice|more|\\d+|ten)) *3`,
    either(hope, / (?:storm|eclipse|building) /u),
    [...basic, 'negated'],
  ),
  make(
    'will-multiply',
    'forecast',
    'warning',
    `${RESULT} *3 ${WILL} (?:more_than|nearly|almost|at_least|easily)? (double|triple|treble|quadruple|soar|skyrocket|explode|boom|outperform|return|be_(?:worth|twice|double|two|three|four|five|ten)) *3`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'will-dominate',
    'forecast',
    'warning',
    `(we_will|we'll|you_will|you'll|i_will|i'll|we're_going_to|we_are_going_to) (?:more_than|easily|definitely)? (double|triple|treble|quadruple|dominate|conquer|crush|outgrow|overtake|outsell|outperform|own|lead) (?:the|our|your|every|all|their|this)? *1 (market|sales|revenue|income|profits?|money|competitors?|competition|rivals?|category|industry|sector|turnover|output|share|business|returns?|customers|capacity|world|rival|others|exports) *3`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'will-have-number',
    'forecast',
    'warning',
    `(we_will|we'll|you_will|you'll|we're_going_to) (have|reach|hit|pass|exceed|top|sell|serve|own|win|earn|make|employ) *2 (million|billion|thousand|%|percent|per_cent|per_cent_of|half_the_market) *4`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'will-be-finished',
    'forecast',
    'warning',
    `${SUBJECT_WILL} be *2 on time (and)? (on_budget|within_budget|under_budget)? *1`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'rates-will',
    'forecast',
    'warning',
    `(interest_rates|rates|house_prices|prices|share_price|stock|shares|property_values|markets?) ${WILL} (fall|rise|drop|climb|soar|recover|double|go_up|come_down|never|hit) *3`,
    either(hope, / (?:ticket|tickets|our prices|from) /u),
    [...basic, 'negated'],
  ),
  make(
    'will-transform',
    'forecast',
    'advice',
    `${SUBJECT_WILL} (?:completely|forever|truly|radically|totally)? (transform|redefine|change|revolutionise|revolutionize|reshape) *4 (for_generations|forever|for_ever|for_good|yours|your_life|your_lives|everything|the_world|the_region|lives)`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'nothing-to-worry',
    'certainty',
    'advice',
    `(nothing_(?:to_worry_about|can_stop_(?:us|this|me)|can_go_wrong|will_stop_(?:us|this|me)|to_fear)|rest_assured|no_cause_for_concern|have_my_word|have_our_word)`,
    past,
    ['question', 'reported', 'mentioned', 'conditional'],
  ),
  make('pays-for-itself', 'forecast', 'advice', `(pays|will_pay) for itself in *4`, hope, [
    ...basic,
    'negated',
  ]),
  make(
    'not-a-single',
    'promise-of-never',
    'warning',
    `(will_not|won't|'ll_not|cannot|can't) *1 [a-z]+ (a_single|one_single|any_of_your) *2`,
    hope,
  ),
  make(
    'immune',
    'certainty',
    'warning',
    `immune to (any|all|every) *2`,
    either(hope, / (?:criticism|disease|flu|blame) /u),
    [...basic, 'negated'],
  ),
  make(
    'always-on-time',
    'certainty',
    'advice',
    `(our|we|every|all|they|trains?|deliver(?:y|ies)|it|planes?|buses|parcels?|is|are) *2 always *2 (on_time|in_stock|safe|secure|works?|delivers?|wins?|right_first_time)`,
    either(past, hope, / (?:i|try|tries) /u),
    [...basic, 'negated'],
  ),
  make(
    'ended-for-good',
    'certainty',
    'warning',
    `(ended|ends|solved|solves|fixed|fixes|eliminated|eliminates|beaten|cured|cures|stops|stopped|end|solve|fix) *4 (for_good|forever|for_ever|once_and_for_all)`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'eliminate-every',
    'promise-of-never',
    'warning',
    `(will|we'll|i'll|going_to) (eliminate|end|fix|solve|eradicate|remove|prevent|stop|resolve) (all|every|any) *3`,
    hope,
    [...basic, 'negated'],
  ),
  make('safe-always', 'certainty', 'warning', `(safe|secure|protected) *3 , (always|forever)`, hope, [
    ...basic,
    'negated',
  ]),
  make(
    'impossible-to',
    'certainty',
    'warning',
    `impossible to (leak|lose|fail|break|hack|steal|copy|beat|go_wrong|crash|sink)`,
    either(past, hope),
    [...basic, 'negated'],
  ),
  make(
    'impossible-for',
    'certainty',
    'warning',
    `impossible for *4 to (leak|lose|fail|break|hack|steal|copy|beat|go_wrong|crash|sink)`,
    either(past, hope),
    [...basic, 'negated'],
  ),
  make(
    'infallible',
    'certainty',
    'warning',
    `(we_are|we're|is|are|it's) (infallible|invincible|unbeatable|unstoppable|indestructible|unsinkable|unhackable)`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'we-first',
    'forecast',
    'warning',
    `(we_will|we'll|we_are_going_to|we're_going_to) (be|become) the (first|biggest|largest|best|leading|fastest) (?!to_|one_to_|of_|in_line)[a-z]+ *3`,
    hope,
    [...basic, 'negated'],
  ),
  make(
    'nobody-can',
    'certainty',
    'advice',
    `(nobody|no_one|no_(?:competitor|rival|bank|other_[a-z]+)) (?:else)? can (compete|match|beat|stop|catch|touch|rival|outperform) *2`,
    either(past, hope),
  ),
]
