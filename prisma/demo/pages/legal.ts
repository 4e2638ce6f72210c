import type { DemoPage } from '../demo.ts'
import { callout, doc, h2, labelled, ol, p, table, ul } from '../write.ts'

/** Legal pages, and the page for complaints. */
export const legalPages: DemoPage[] = [
  {
    snapshot: {
      title: 'Terms of use',
      slug: 'terms',
      summary:
        'What you can expect from Lectern, what we expect from you, and what we do not promise.',
      body: doc(
        p(
          'These terms are the agreement between you and the operator of Lectern, called “we” below. They are written to be read. If a sentence is unclear to you, write to us, and we will explain it or change it.',
        ),
        h2('What Lectern is'),
        p(
          'Lectern publishes articles, FAQs and pages about courses offered by other institutions. You may read all of it without an account and without paying. We do not teach the courses ourselves, and we do not award certificates or degrees.',
        ),
        p(
          'A contract for a course is made only between you and the institution. The fee, refund rules and conditions are the institution’s. We state them with a source and a date, so that you can check them, and we correct mistakes as soon as we learn of them.',
        ),
        h2('Counselling'),
        p(
          'You can request a callback. It is free. You tell us what it is about, we try to reach you no more often than the form says, and you may withdraw your request at any time on your receipt page. Counsellors advise to the best of their knowledge. The decision is yours, so please check what matters most to you, such as recognition or admission, with the responsible body.',
        ),
        p(
          'Please give your own name and a phone number or e-mail address at which we can reach you. Requests in someone else’s name, as a joke or as a test take time away from people who need it.',
        ),
        h2('If you are under eighteen'),
        p(
          'You may read everything. If you want to talk to a counsellor, a parent or guardian has to request the callback with their own contact details. The only thing we store about you is the class you are in.',
        ),
        h2('Our texts and images'),
        p(
          'You may quote from our articles with a link, print them for a class, and share links wherever you like. You may use the code in our articles freely, at your own risk. Please do not republish whole articles, and do not present them as your own.',
        ),
        h2('How we are paid'),
        p(
          'Some institutions pay us when a learner enrols through Lectern. Links for which we are paid are marked as sponsored. Payment does not decide what an article says; our [editorial policy](page:editorial-policy) explains how we keep the two apart.',
        ),
        h2('What you may not do'),
        ul(
          'attack or overload the service, or try to get into parts that are not open to you',
          'send automated requests',
          'collect other people’s personal data from our pages',
          'use the Lectern name in a way that makes others think you are us',
        ),
        h2('What we do not promise'),
        p(
          'We work with care, but we make mistakes, and the world changes after a page was written. We do not promise that the service is always available or that every statement is right at every moment. Our liability is unlimited for harm caused intentionally or by gross negligence, and wherever the law does not allow it to be limited. Nothing here takes away a right that consumer law gives you.',
        ),
        h2('Changes'),
        p(
          'Each version of these terms has a name and a date from which it applies. Older versions remain available. A change never applies to a request that you sent before it.',
        ),
        h2('Law and disputes'),
        p(
          'Indian law applies. If you live elsewhere, the mandatory consumer law of your country protects you as well. Before you go to a court or a consumer commission, give our [grievance officer](page:grievance) the chance to put it right; you do not have to.',
        ),
        callout(
          'note',
          'Demonstration',
          'Replace this text with your own, checked by a lawyer, before you open Lectern to the public.',
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
        'Which data we use, why, for how long, who receives it, and how you can stop it. In plain words.',
      body: doc(
        p(
          'Most visitors only read, and we know almost nothing about them. We learn something about you when you request a callback or e-mail updates. This notice explains what happens then. It is the notice under section 5 of India’s Digital Personal Data Protection Act, 2023 (DPDP Act) and the information under article 13 of the General Data Protection Regulation (GDPR), for those to whom it applies.',
        ),
        h2('Who is responsible'),
        p(
          'The operator of Lectern is the data fiduciary (in the GDPR: the controller). You will find our name and address on the [contact page](page:contact). Please send questions about this notice to the [grievance officer](page:grievance).',
        ),
        h2('Purpose by purpose'),
        table(
          'What we use, why, and for how long',
          ['Purpose', 'Data', 'Basis', 'Kept'],
          [
            'Counselling call',
            'name, phone, e-mail, your message, course or topic, age band, your time zone, the page you sent it from, and the campaign, advertisement or website that brought you here on this visit',
            'your consent, given by ticking a box; without it we do not call',
            'until 12 months after your case is closed, then erased; requests that look like spam: 30 days; copies of e-mails: 12 months',
          ],
          [
            'E-mail updates',
            'name, e-mail, the topics you chose',
            'your consent, separate and optional',
            'until you unsubscribe; every e-mail has a link for that',
          ],
          [
            'WhatsApp',
            'phone, messages about this request',
            'your consent, separate and optional',
            'as for the call; send STOP to end it',
          ],
          [
            'Pages you read',
            'addresses of the articles, courses and topics you opened on this visit, at most twenty',
            'your consent, separate and optional; without it the list never leaves your browser and is deleted when you close the tab',
            'as for the call; deleted at once when you withdraw this consent',
          ],
          [
            'Proof of consent',
            'the exact text you agreed to, its version, day and time',
            'our legal duty to be able to prove it',
            'three years after the consent has ended',
          ],
          [
            'Security',
            'a count of requests per network address, stored only as a hash',
            'our legitimate interest in keeping the service safe',
            'at most a day',
          ],
          [
            'Counting readers',
            'how often a page was opened, without a cookie and without a profile of you',
            'no personal data is used',
            'as daily totals',
          ],
        ),
        p(
          'We do not sell data. We show no third-party advertising, we load nothing from other companies until you click on it, and we make no automated decisions about you.',
        ),
        h2('Who gets your data'),
        ul(
          'our counsellors, who see your request and its outcome',
          'an institution, but only if you agreed to that particular institution during the call',
          'the companies that run our servers and send our mail, who act on our instructions',
          'Meta, as the operator of WhatsApp, if you chose it',
          'authorities, if the law requires it',
        ),
        p(
          'Your data is stored in India. If a service provider works elsewhere, we keep within section 16 of the DPDP Act and, for people in the European Union, use the Commission’s standard contractual clauses.',
        ),
        h2('Children'),
        p(
          'For a child under eighteen, a parent sends the request with their own contact details, and we record only the child’s class. We do not track children or show them targeted advertising.',
        ),
        h2('Your rights'),
        labelled(
          ['Access', 'ask what we hold about you and whom we shared it with.', 'book'],
          [
            'Correction',
            'correct your data yourself on the page [your data](/counselling/access), or tell us what is wrong.',
            'check',
          ],
          [
            'Withdrawal',
            'withdraw your consent as easily as you gave it: on your receipt page, with the link in an e-mail, or by writing to us. What happened before remains lawful.',
            'lock',
          ],
          [
            'Erasure',
            'we delete your data and keep only a hash of your phone number and e-mail address, so that we can prove the erasure and never contact you again.',
            'shield',
          ],
          [
            'Nomination',
            'name a person who can exercise your rights if you no longer can (DPDP Act, section 14).',
            'people',
          ],
          [
            'Portability, restriction and objection',
            'under the GDPR you may also ask for a copy in a common format, ask us to restrict the use of your data, and object to it.',
            'cloud',
          ],
        ),
        p(
          'To make sure that nobody else uses these rights in your name, we send a one-time code and link to your e-mail address. If you gave us only a phone number, write to the [grievance officer](page:grievance).',
        ),
        h2('How to complain'),
        ol(
          'Write to the [grievance officer](page:grievance). You get an answer within the time named there.',
          'If you are not satisfied, contact the Data Protection Board of India or, in the European Union, the supervisory authority where you live.',
        ),
        h2('Cookies'),
        p(
          'We set no cookies while you read. If you request the page with your data, lectern.asked remembers for 15 minutes that the link was requested in this browser, and lectern.access keeps the page open for half an hour. Staff get a cookie that keeps them signed in; it is deleted when they sign out. Your browser tab remembers, only until you close it, which pages you read and how you came here; this is sent to us only with a request that you submit.',
        ),
        h2('Changes'),
        p(
          'Each version has a name and a date. Your consent refers to the version you saw. If we want to use your data for something new, we will ask you again.',
        ),
        callout(
          'note',
          'Demonstration',
          'Replace this text with your own, checked by a lawyer, before you open Lectern to the public.',
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
      summary: 'Who handles your complaint, how to send it, and when you get an answer.',
      body: doc(
        p(
          'Has something gone wrong – a call you did not ask for, a wrong figure, a promise we did not keep? Tell us. Complaints help us learn, and nobody is treated worse for making one.',
        ),
        h2('How to reach the officer'),
        p(
          'Write to [grievance@lectern.example](mailto:grievance@lectern.example), or by post to: Grievance Officer, Lectern Learning (demonstration), 4 Reading Room Lane, Pune 411000, India. You may write in English, Hindi or Marathi.',
        ),
        p('It helps us if your message says:'),
        ul(
          'what happened, and when',
          'the link to the page or the reference on your receipt, if there is one',
          'what you would like us to do',
          'how we can reach you',
        ),
        p(
          'You do not have to prove who you are unless it is about your data. In that case we send a code to your e-mail address.',
        ),
        h2('What happens then'),
        ol(
          '**Within 24 hours** you get a confirmation with a number, sent by a person.',
          '**Within 7 days** the officer has spoken with the people involved and tells you what they found out.',
          '**Within 15 days** you get an answer with reasons. If we need longer, which is rare, we tell you why and how long; it never takes more than 90 days.',
        ),
        p(
          'If a page is wrong, we correct it and say so on the page. If someone called you against your will, we add your number to our do-not-call list and find out why it happened.',
        ),
        h2('Complaints about an institution'),
        p(
          'We cannot decide a dispute between you and an institution. We can tell you what we know, we ask the institution for its view, and if a statement on our pages turns out to be false, we change or remove it. Learners at Indian universities can also use the e-Samadhan portal of the UGC. For consumer matters there is the National Consumer Helpline, telephone 1915.',
        ),
        h2('If you are not satisfied'),
        p(
          'For personal data, you can contact the Data Protection Board of India or, in the European Union, the supervisory authority where you live. For other matters, you can go to a consumer commission. You do not have to wait for us first, though we would be glad of the chance to put things right.',
        ),
        p('The [privacy notice](page:privacy) explains how we use personal data.'),
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
