import type { DemoPage } from '../demo.ts'
import { callout, doc, h2, labelled, ol, p, table, ul } from '../write.ts'

/** Legal pages, and the page for complaints. */
export const legalPages: DemoPage[] = [
  {
    snapshot: {
      title: 'Terms of use',
      slug: 'terms',
      summary: 'What you may expect of Lectern, what we expect of you, and what we do not promise.',
      body: doc(
        p(
          'These terms are the agreement between you and the operator of Lectern, called “we” below. They are written to be read. If a sentence is unclear to you, write to us, and we will explain it or change it.',
        ),
        h2('What Lectern is'),
        p(
          'Lectern publishes articles, questions with answers, and pages about courses of other institutions. You may read all of it without an account and without paying. We do not teach the courses ourselves, and we do not award certificates or degrees.',
        ),
        p(
          'A contract about a course comes about between you and the institution alone. Its fee, its refund rule and its conditions are those of the institution. We repeat them with source and date, so that you can check them, and we correct mistakes as soon as we learn of them.',
        ),
        h2('Counselling'),
        p(
          'You can ask for a call. It is free. You say what it is about, we try to reach you at most as often as the form says, and you may withdraw your request at any time with the reference on the receipt. A counsellor advises to the best of their knowledge. The decision is yours, and so is the duty to check what is decisive for you, such as recognition or admission, with the body in charge.',
        ),
        p(
          'Please give your own name and a number or address at which you may be reached. Requests in the name of others, for joke or for test, take time away from people who need it.',
        ),
        h2('If you are under eighteen'),
        p(
          'You may read everything. If you want to talk to a counsellor, a parent or guardian has to ask for the call with their own contact. We store nothing about you but the class you are in.',
        ),
        h2('Our texts and pictures'),
        p(
          'You may quote from our articles with a link, print them for a class, and share links wherever you like. Code in our listings may be used freely, without any promise from us. Please do not republish whole articles, and do not present them as your own.',
        ),
        h2('How we are paid'),
        p(
          'Some institutions pay us when a learner enrols through Lectern. Links for which we are paid are marked as sponsored. Payment does not decide what an article says; the editorial policy explains how we keep the two apart: see [editorial policy](page:editorial-policy).',
        ),
        h2('What you may not do'),
        ul(
          'attack or overload the service, or look for a way into parts that are not open to you',
          'send requests by machine',
          'collect personal data of others from our pages',
          'use the name Lectern so that others take you for us',
        ),
        h2('What we do not promise'),
        p(
          'We work with care, but we make mistakes, and the world changes after a page was written. We do not promise that the service is always available or that every statement is right at every moment. We answer without limit for harm done on purpose or by gross negligence and where the law does not permit a limit. Nothing here takes away a right that consumer law gives you.',
        ),
        h2('Changes'),
        p(
          'Each version of these terms has a name and a day from which it holds. Older versions stay readable. A change never applies to a request that you sent before it.',
        ),
        h2('Law and disputes'),
        p(
          'Indian law applies. If you live elsewhere, the consumer law of your country that cannot be waived protects you as well. Before you go to a court or a consumer commission, give our [grievance officer](page:grievance) the chance to put it right; you do not have to.',
        ),
        callout(
          'note',
          'Demonstration',
          'Replace this text by your own, checked by a lawyer, before you open Lectern to the public.',
        ),
      ),
      version: '2026-2',
      effectiveOn: '2026-11-29',
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-11-29',
    },
    publishedOn: '2026-06-01',
  },
  {
    snapshot: {
      title: 'Privacy notice',
      slug: 'privacy',
      summary:
        'Which data we use, for what, for how long, who gets them, and how you stop it. By purpose, in plain words.',
      body: doc(
        p(
          'Most visitors only read, and about them we know next to nothing. We learn something about you when you ask for a call or for mail. This notice says what happens then. It is the notice under section 5 of India’s Digital Personal Data Protection Act, 2023 (DPDP Act) and the information under article 13 of the General Data Protection Regulation (GDPR), for those to whom it applies.',
        ),
        h2('Who is responsible'),
        p(
          'The operator of Lectern is the data fiduciary (in the GDPR: the controller). Name and address stand on the page [contact](page:contact). Questions about this notice go to the [grievance officer](page:grievance).',
        ),
        h2('Purpose by purpose'),
        table(
          'What we use, what for, and how long',
          ['Purpose', 'Data', 'Basis', 'Kept'],
          [
            'Counselling call',
            'name, phone, e-mail, your message, course or topic, age band, your time zone, the page from which you asked, and the campaign, advertisement or site by which you came in this visit',
            'your consent, given by a check box; without it there is no call',
            'until 12 months after your case is closed, then erased; requests that look like spam 30 days, copies of mails 12 months',
          ],
          [
            'E-mail updates',
            'name, e-mail, the topics you chose',
            'your consent, separate and optional',
            'until you end it; every mail has a link for that',
          ],
          [
            'WhatsApp',
            'phone, messages on this request',
            'your consent, separate and optional',
            'as for the call; send STOP to end it',
          ],
          [
            'Pages you read',
            'addresses of the articles, courses and topics that you opened in this visit, twenty at most',
            'your consent, separate and optional; without it the list never leaves your browser and ends with the tab',
            'as for the call; deleted at once when you withdraw this',
          ],
          [
            'Proof of consent',
            'the exact text you agreed to, its version, day and time',
            'our duty to be able to show it',
            'three years after the consent has ended',
          ],
          [
            'Security',
            'a count of requests by network address, in scrambled form',
            'our legitimate use to keep the service safe',
            'at most a day',
          ],
          [
            'Counting readers',
            'how often a page was opened, without a cookie and without a profile of you',
            'figures that concern no person',
            'as sums for each day',
          ],
        ),
        p(
          'We do not sell data. We show no advertising by third parties, we load nothing from other companies before you click on it, and we do not decide anything about you by machine alone.',
        ),
        h2('Who gets your data'),
        ul(
          'our counsellors, who see your request and what came of it',
          'an institution, only after you said yes in the call, by name, to that institution',
          'the companies that run our servers and send our mail, who act on our instructions',
          'Meta, as the operator of WhatsApp, if you chose it',
          'authorities, if a law obliges us',
        ),
        p(
          'Data are stored in India. If a service provider works elsewhere, this happens within the limits of section 16 of the DPDP Act, and for people in the European Union with the Commission’s standard clauses.',
        ),
        h2('Children'),
        p(
          'Under eighteen, a parent asks with their own contact, and we note only the child’s class. Nothing is tracked and no advertising is aimed at children.',
        ),
        h2('Your rights'),
        labelled(
          ['To know', 'ask what we hold about you and with whom we shared it.', 'book'],
          [
            'To correct and complete',
            'on the page with your data, or tell us what is wrong.',
            'check',
          ],
          [
            'To withdraw',
            'as easily as you gave consent: with the reference of your receipt, the link in a mail, or a line to us. What happened before stays lawful.',
            'lock',
          ],
          [
            'To be erased',
            'we delete your data and keep only a scrambled form of phone and e-mail, so that we can prove what we did and never call you again.',
            'shield',
          ],
          [
            'To nominate',
            'name a person who exercises your rights if you no longer can (DPDP Act, section 14).',
            'people',
          ],
          [
            'To take along and to object',
            'under the GDPR you may also ask for a copy in a common format, for a pause, and object.',
            'cloud',
          ],
        ),
        p(
          'So that nobody else uses them in your name, we send a one-time code and link to the e-mail address concerned. If you gave us only a phone number, write to the [grievance officer](page:grievance).',
        ),
        h2('How to complain'),
        ol(
          'Write to the [grievance officer](page:grievance). You get an answer within the time named there.',
          'If that does not help, turn to the Data Protection Board of India, or in the European Union to the supervisory authority where you live.',
        ),
        h2('Cookies'),
        p(
          'Readers get none. If you ask for the page with your data, lectern.asked remembers for 15 minutes that the link was requested in this browser, and lectern.access opens the page for half an hour. Staff who sign in get one that keeps them signed in, and it is deleted when they sign out. In the storage of your browser tab, and only until you close it, are the pages that you read and how you came here; they leave it only with a request that you send.',
        ),
        h2('Changes'),
        p(
          'Each version has a name and a day. Your consent refers to the version that you saw. If we want to use your data for something new, we ask again.',
        ),
        callout(
          'note',
          'Demonstration',
          'Replace this text by your own, checked by a lawyer, before you open Lectern to the public.',
        ),
      ),
      version: '2026-2',
      effectiveOn: '2026-11-29',
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-11-29',
    },
    publishedOn: '2026-06-01',
  },
  {
    snapshot: {
      title: 'Complaints and the grievance officer',
      slug: 'grievance',
      summary: 'Who hears your complaint, how to send it, and when you get an answer.',
      body: doc(
        p(
          'Something went wrong: a call that you did not ask for, a figure that is false, a promise that was not kept. Tell us. A complaint is the cheapest way for us to learn, and nobody is treated worse for making one.',
        ),
        h2('How to reach the officer'),
        p(
          'Write to [grievance@lectern.example](mailto:grievance@lectern.example), or by post to: Grievance Officer, Lectern Learning (demonstration), 4 Reading Room Lane, Pune 411000, India. You may write in English, Hindi or Marathi.',
        ),
        p('It helps us if your message says:'),
        ul(
          'what happened, and when',
          'the address of the page or the reference on your receipt, if there is one',
          'what you would like us to do',
          'how we may reach you',
        ),
        p(
          'You do not have to prove who you are unless it is about your data. Then we send a code to the phone or e-mail concerned.',
        ),
        h2('What happens then'),
        ol(
          '**Within 24 hours** you get a confirmation with a number. A person sends it, not a machine.',
          '**Within 7 days** the officer has spoken with those concerned and tells you what was found out.',
          '**Within 15 days** you have an answer with reasons. If we need longer, which is rare, we say why and until when; it never takes more than 90 days.',
        ),
        p(
          'If a page is wrong, we correct it and say so on the page. If somebody called you against your will, we put your number on the list of those whom we never call, and look for the cause.',
        ),
        h2('Complaints about an institution'),
        p(
          'We cannot decide a dispute between you and an institution. We can tell you what we know, we ask the institution for its view, and if a statement on our pages turns out to be false, we change or remove it. Learners at Indian universities can also use the e-Samadhan portal of the UGC. For consumer matters there is the National Consumer Helpline, telephone 1915.',
        ),
        h2('If you are not content'),
        p(
          'About personal data you can turn to the Data Protection Board of India, and in the European Union to the supervisory authority where you live. About other matters the consumer commissions are open to you. You need not wait for us before you do that, though we would be glad of the chance to put it right.',
        ),
        p('How we use personal data is written in the [privacy notice](page:privacy).'),
      ),
      version: null,
      effectiveOn: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: '2026-06-01',
    },
    publishedOn: '2026-06-01',
  },
]
