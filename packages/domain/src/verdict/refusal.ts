// Every expected failure of the product, its words and its HTTP status. The union is the keys of this table.

import { COVERAGE_REFUSALS } from './coverage.ts'
import { DAY_OF_SHIFT } from './day.ts'
import { at, type Failure } from './failure.ts'
import { ROSTER } from './roster.ts'

const PLACEHOLDERS_ARE = 'There are {visitor}, {me}, {position} and {desk}. Nothing was changed.'

const FAILURES = {
  malformed: at(400, 'This request is not in a form Earshot knows. Nothing was changed.'),
  'too-large': at(413, 'This is more than Earshot takes at once (64 KiB). Nothing was sent; please shorten it.'),
  'out-of-turn': at(409, 'This cannot be done at this point of the connection. Nothing was changed.'),
  'not-signed-in': at(401, 'You are not signed in any more. What you wrote is kept here; sign in to go on.'),
  'wrong-origin': at(403, 'This page is not one that may open a connection here.'),
  internal: at(500, 'Something went wrong on our side. What you wrote is kept; please try again.'),
  unavailable: at(503, 'Earshot cannot be reached right now. What you wrote is kept and will be sent.'),
  'too-many': at(429, 'That was too much at once. Nothing is lost; please wait a moment and try again.'),
  'no-such-conversation': at(404, 'There is no such conversation that you may see.'),
  'no-such-desk': at(404, 'There is no desk at this address.'),
  'no-such-person': at(404, 'There is no such person here.'),
  'not-found': at(404, 'There is nothing at this address.'),
  'visit-expired': at(401, 'This chat has ended or was too long ago to go on with. You can start a new one.'),
  'already-open': at(409, 'A chat is open already. Please go on in that one.'),
  'desk-unavailable': at(409, 'Nobody can answer right now. You can leave a message, and it will be kept.'),
  closed: at(409, 'This conversation has ended, so nothing can be added to it.'),
  'already-taken': at(409, 'Somebody else has taken this conversation.', (who) => `${who} has taken this conversation.`),
  'seat-taken': at(
    409,
    'Somebody else guides this conversation already, and one is enough.',
    (who) => `${who} guides this conversation already, and one is enough. Send ${who} a message instead.`,
  ),
  'not-taken-yet': at(409, 'Nobody has taken this conversation yet, so there is nobody to guide. You can claim it.'),
  'whisper-instead': at(409, 'You have a part in this conversation, so there is no need for a nudge: whisper in it.'),
  'nobody-to-nudge': at(409, 'Nobody has taken this conversation yet, so there is nobody to nudge. You can claim it.'),
  'nudged-already': at(
    409,
    'Your last nudge has not been seen yet, so another one was not sent.',
    (who) => `${who} has not seen your last nudge yet, so another one was not sent.`,
  ),
  'nudged-enough': at(409, 'Three nudges in one conversation are enough. Ask a coordinator to guide it, or wait until it is over.'),
  'nudge-too-long': at(400, 'A nudge is short: at most 200 characters. It was not sent.'),
  'enough-chats': at(
    409,
    'You hold as many chats as your role on this desk holds at once. Close one or hand it over first.',
    (limit) =>
      `You hold as many chats as your role on this desk holds at once (${limit}). Close one or hand it over first; whoever waits keeps their place.`,
  ),
  'not-a-practice': at(
    400,
    'A visitor may wait 15 to 900 seconds for a reply; there are at most 8 ready phrases of 300 characters, and 8 steps of 120 in each stage. Nothing was changed.',
  ),
  'not-limits': at(
    400,
    'How many chats somebody holds at once is a whole number from 1 to 50, or empty for no limit. Nothing was changed.',
  ),
  'not-that-long': at(409, 'You are in the queue and somebody will come. You can be written to instead once it takes longer.'),
  'you-hold-it': at(409, 'You hold this conversation, so you do not guide it as well.'),
  'not-offered': at(409, 'This conversation is not handed to you, or not any more. It stays with whoever holds it.'),
  'offered-already': at(409, 'You have offered this conversation to somebody already. Take that back first.'),
  'not-to-hand-to': at(409, 'This conversation cannot be handed to that desk or person. It stays with you.'),
  'ticket-already': at(409, 'This is a ticket already.'),
  'no-ticket': at(409, 'This is no ticket. Nothing was changed.'),
  'ticket-open': at(409, 'This ticket is open already.'),
  'ticket-closed': at(409, 'This ticket is closed. It can be opened again.'),
  'ticket-take-first': at(409, 'This ticket was left to the desk. Take it first; then the conversation opens to you.'),
  'ticket-not-yours': at(403, 'Only whoever has this ticket can do this.'),
  'not-a-subject': at(400, 'A subject is one line of at most 120 characters. Nothing was kept yet.'),
  'not-ticket-hours': at(400, 'A ticket is due in a whole number of hours, from 1 to 720. Nothing was changed.'),
  'no-seat': at(409, 'You do not guide this conversation, so there is no seat to leave.'),
  'not-accepting': at(403, 'You are not accepting calls from this desk. Switch it on under “Accept calls from”.'),
  'role-may-not': at(403, 'Your role on this desk does not include this. Ask your supervisor.'),
  'holder-only': at(403, 'Only the person who holds this conversation can do this.'),
  'whisper-holder-only': at(403, 'Only the holder of a chat and whoever guides it whisper in it.'),
  'not-on-desk': at(403, 'You are not a member of this desk. Ask its coordinator.'),
  'person-changed': at(
    409,
    'Their desks were changed meanwhile, by themselves or by somebody else. Nothing was saved; open this again to see how it is now.',
  ),
  'invitation-over': at(
    409,
    'This invitation to the desk was taken back, changed or answered already. Nothing was changed; it is shown as it is now.',
  ),
  'agreement-first': at(
    403,
    'This desk is open to you once you have accepted its agreement, as it stands now. Find it under “Accept calls from”.',
  ),
  'agreement-changed': at(
    409,
    'There is a newer version of this agreement, or none any more. Nothing was accepted; please read it as it is now.',
  ),
  'manager-only': at(403, 'Only a manager or an admin can do this.'),
  'admins-only': at(403, 'Only an admin can see this.'),
  'admin-only': at(403, 'Only an admin can do this to a manager or an admin.'),
  'not-yourself': at(403, 'Nobody can take away their own office or shut themselves out. Ask another admin.'),
  'link-over': at(410, 'This link was used already, was taken back or is more than a week old. Ask for a new one.'),
  'confirm-over': at(410, 'This link was used already or is more than a day old. Ask for the conversation again where you had it.'),
  'pass-over': at(410, 'This way to the chat was used already, or is more than a minute old. The chat is safe where it was opened.'),
  'not-a-push-address': at(400, 'Earshot sends nothing to the address that this browser has given. This device is not told.'),
  'not-a-picture': at(400, 'This is not a picture that can be kept: PNG, JPEG or WebP of at most 48 KB.'),
  'not-a-desk-address': at(400, 'A desk’s address has small letters, digits and single hyphens, at most 40. Nothing was changed.'),
  'desk-changed': at(
    409,
    'Somebody else has changed this desk since you opened it. Nothing was changed. What you entered still stands here: note it, load the page again, and save it on top.',
  ),
  'desk-address-taken': at(409, 'Another desk has this address already. Nothing was changed.'),
  'not-hours': at(
    400,
    'These hours or closures do not add up: each must end after it begins, and hours last at most a day. Nothing was changed.',
  ),
  'not-a-time-zone': at(400, 'There is no such time zone. Nothing was changed.'),
  'not-a-site': at(400, 'A site is written like https://library.example, without a path. Nothing was changed.'),
  'not-a-colour': at(400, 'A colour is written with # and six signs, such as #1d5e59. Nothing was changed.'),
  'not-away-minutes': at(400, 'The minutes are a whole number from 5 to 240, or none. Nothing was changed.'),
  'not-a-return': at(400, 'You can say to be back within twelve hours. Nothing was changed.'),
  'not-idle-hours': at(400, 'The idle hours are a whole number from 1 to 168. Nothing was changed.'),
  'not-hand-off-seconds': at(400, 'The seconds a hand-off waits are a whole number from 15 to 3600. Nothing was changed.'),
  'not-a-ladder': at(
    400,
    'The steps of a waiting chat are whole seconds, each later than the one before, at most an hour; the desk that helps is another one. Nothing was changed.',
  ),
  'not-files': at(
    400,
    'A file has 1 to 20 MB at most, and one person attaches 1 to 100 in a conversation; a desk that takes files takes some kind of them. Nothing was changed.',
  ),
  'files-off': at(403, 'This desk does not take files here. Nothing was sent; what you wrote is kept.'),
  'file-empty': at(400, 'There is nothing in this file. It was not sent.'),
  'file-too-large': at(
    413,
    'This file is larger than this desk takes. It was not sent; a smaller one can be.',
    (most) => `This file is larger than ${most}, which is the most that this desk takes. It was not sent; a smaller one can be.`,
  ),
  'file-kind': at(415, 'This desk does not take files of this kind. It was not sent.'),
  'file-lies': at(
    415,
    'This file is not what its name says. It was not sent.',
    (ending) => `This file is called .${ending}, but what is in it is something else. It was not sent.`,
  ),
  'file-broken': at(415, 'This picture cannot be opened, or has more than 40 million pixels. It was not sent.'),
  'too-many-files': at(409, 'These are as many files as one person may attach in one conversation here. It was not sent.'),
  'not-silence-minutes': at(400, 'The minutes of silence are whole numbers from 1 to 240. Nothing was changed.'),
  'not-silence-words': at(400, 'Say in words what a silent visitor is told before the chat ends. Nothing was changed.'),
  'not-wrap-up-hours': at(400, 'The hours in which a chat may be wrapped up are a whole number from 1 to 168. Nothing was changed.'),
  'not-an-exit': at(
    400,
    'The page that visitors leave to is written like https://www.example.org/weather, or left empty. Nothing was changed.',
  ),
  'too-many-lines': at(400, 'This is more than a desk keeps of one thing (100). Nothing was changed.'),
  banned: at(
    403,
    'Chats with this desk are paused for you. What you wrote is kept here.',
    (more) => `Chats with this desk are paused for you until ${more}`,
  ),
  'too-fast': at(429, 'That was a lot at once. Nothing is lost: your text is kept here, and you can send it again in a moment.'),
  'address-busy': at(429, 'Many chats are open from where you are. Your text is kept here; please try again in a few minutes.'),
  'not-a-ban': at(400, 'A ban is of the visitor or the address or both, and lasts from 1 hour to 90 days. Nobody was banned.'),
  'nobody-to-ban': at(409, 'This visitor was last here too long ago to be known again. Nobody was banned.'),
  'no-such-ban': at(404, 'There is no such ban any more. Nothing was changed.'),
  'not-a-flood-limit': at(400, 'These limits are whole numbers from 0 to 10,000. Nothing was changed.'),
  'join-first': at(403, 'You are invited to this room. Accept the invitation first; then it opens to you.'),
  'direct-of-two': at(409, 'A direct conversation is between two people. For more of you, make a room. Nothing was changed.'),
  'room-full': at(409, 'This is as many people as one room holds (500). Nobody was invited.'),
  'enough-pins': at(409, 'These are as many pins as one room keeps (20). Take one off first; nothing was changed.'),
  'not-your-words': at(403, 'In a room you can delete what you wrote yourself; in a desk’s room its supervisors can delete the rest.'),
  'enough-announcements': at(
    409,
    'Five announcements run in this room already, and more than that nobody reads. Take one back first. What you wrote is still here.',
  ),
  'not-an-end': at(400, 'An announcement ends after a minute at least, and after 31 days at most. What you wrote is still here.'),
  'no-such-entry': at(404, 'There is nothing here that you could delete. Nothing was changed.'),
  'no-such-tag': at(404, 'This desk has no such tag any more. Nothing was changed.'),
  'not-a-tag': at(400, 'A tag has a name of at most 40 characters that no other tag of the desk has, and a colour. Nothing was changed.'),
  'no-such-canned': at(404, 'There is no such canned response any more. Nothing was changed.'),
  'not-a-shortcut': at(400, 'A shortcut has letters, digits and single hyphens, at most 32. Nothing was changed.'),
  'shortcut-taken': at(409, 'Another canned response in this list has this shortcut already. Nothing was changed.'),
  'canned-too-long': at(400, 'A canned response has at most 2,000 characters, and its title 80. Nothing was changed.'),
  'too-many-canned': at(409, 'This is as many canned responses as one list keeps (200). Remove one first; nothing was changed.'),
  'unknown-placeholder': at(
    400,
    `There is no such placeholder. ${PLACEHOLDERS_ARE}`,
    (what) => `There is no placeholder {${what}}. ${PLACEHOLDERS_ARE}`,
  ),
  'locked-is-for-desks': at(400, 'Only a desk’s canned responses can be locked. Nothing was changed.'),
  'wording-changed': at(
    409,
    'This is not the wording of that locked response, or not any more. It was not sent; please put the response in again.',
  ),
  'no-words': at(400, 'Nothing here can be looked for. A word has two letters or digits at least.'),
  'too-many-words': at(400, 'These are too many words at once. Look for eight at most; the rarest find the most.'),
  'too-many-searches': at(429, 'These were many searches in a minute. Wait a moment, then search again.'),
  'no-such-form': at(404, 'There is no such form any more. Nothing was changed.'),
  'not-a-form': at(
    400,
    'Something about this form cannot be kept. Nothing was changed.',
    (what) => `Something about this form cannot be kept: ${what}. See what is missing or too long there. Nothing was changed.`,
  ),
  'form-use-taken': at(409, 'This desk has a form for that already, and one is enough. Nothing was changed.'),
  'not-a-destination': at(
    400,
    'A referral goes to a desk or to a person on one, live or for training as this desk is, or to an email address. Nothing was changed.',
  ),
  'no-destination': at(
    409,
    'Where this form goes is not there any more. Nothing was sent, and what you filled in is still here. Ask a manager to change the form.',
  ),
  'form-first': at(
    409,
    'This desk asks a few questions with a message. Nothing was sent, and what you wrote is still here; please answer them.',
  ),
  'too-many-forms': at(409, 'This is as many forms as a desk keeps (20). Remove one first; nothing was changed.'),
  'form-changed': at(409, 'This form was changed meanwhile. What you filled in is still here: read it once more, then send it again.'),
  'form-edited': at(
    409,
    'Somebody else has changed this form since you opened it. Nothing was changed. What you entered still stands here: note it, load the page again, and save it on top.',
  ),
  'answer-missing': at(400, 'A question that needs an answer has none yet.', (what) => `“${what}” needs an answer.`),
  'not-an-answer': at(400, 'This is not an answer to that question.', (what) => `This is not an answer to “${what}”.`),
  'wrap-up-first': at(409, 'This desk asks for the wrap-up form before a chat is closed. The chat is still open.'),
  'not-ended': at(409, 'This chat goes on. You are asked how it was once it has ended.'),
  'not-to-rate': at(409, 'This desk does not ask how this chat was.'),
  'too-late': at(409, 'The time for this is over, so it was not kept.'),
  'trail-off': at(403, 'This desk does not keep the pages a visitor has been on.'),
  empty: at(400, 'There is nothing written yet.'),
  'too-long': at(400, 'This is longer than one message can be. Please send it in parts.'),
  unreadable: at(400, 'This holds characters that cannot be kept as text. Please remove them and send again.'),
  'too-many-marks': at(400, 'This holds too many stacked accents to be readable. Please remove some and send again.'),
  'name-imitates-role': at(400, 'A name cannot begin like a role mark, such as “(S)”.'),
  'not-an-email': at(400, 'This does not look like an email address.'),
  'no-mail-server': at(409, 'This Earshot sends no mail: no mail server is set (SMTP_URL). Nothing was sent.'),
  'transcript-off': at(403, 'This desk does not mail conversations. You can save a copy instead.'),
  'transcript-limit': at(
    429,
    'This conversation has been asked for by mail three times today. Please look for the mail, or try again tomorrow.',
  ),
  'no-address': at(409, 'No email address of this visitor is on record. Ask for one and save it first.'),
  'no-such-mail': at(404, 'There is no such mail here any more.'),
  'not-mail-words': at(
    400,
    'The words of a mail may hold {desk}, and those that ask for confirmation need {link} as well; there are no other placeholders. Nothing was changed.',
  ),
  'mail-budget': at(
    429,
    'As many mails as may go to this address in a day (MAIL_PER_ADDRESS) have gone there. Nothing was sent; please try again tomorrow.',
  ),
  'email-taken': at(409, 'Somebody has an account with this email already.'),
  'password-length': at(400, 'A password has 12 to 256 characters.'),
  'wrong-credentials': at(401, 'Email and password do not belong together.'),
  'set-up-done': at(409, 'Earshot is set up already. Please sign in.'),
  'wrong-set-up-token': at(403, 'This set-up link is not valid. Use the newest one that the server printed.'),
  ...ROSTER,
  ...DAY_OF_SHIFT,
  ...COVERAGE_REFUSALS,
} as const satisfies Record<string, Failure>

export type Rule = keyof typeof FAILURES

/** A refusal names its rule; `who` is the public name of the person it points to, `what` a word that it is about. */
export type Refusal = { readonly rule: Rule; readonly who?: string; readonly what?: string }

export const RULES = Object.keys(FAILURES) as readonly Rule[]

/** The HTTP status of a refusal. */
export const statusOf = (refusal: Refusal): number => FAILURES[refusal.rule].status

/** The sentence a person reads: what happened, what is safe, what to do. */
export function wordsOf({ rule, who, what }: Refusal): string {
  const { words, named }: Failure = FAILURES[rule]
  const about = who ?? what
  return about === undefined || named === undefined ? words : named(about)
}
