import type { DemoDrawing, DemoUniversity } from './demo.ts'
import { media } from './ids.ts'

/** Invented institutions. The named regulators exist; the references are invented and say so. */
const drawing = (slug: string, hue: number, label: string, name: string): DemoDrawing => ({
  name: `university-${slug}`,
  motif: 'monogram',
  hue,
  label,
  alt: `Monogram of ${name}`,
})

export const universities: DemoUniversity[] = [
  {
    snapshot: {
      name: 'Kadalkarai Institute of Data Science',
      shortName: 'Kadalkarai',
      slug: 'kadalkarai-institute-of-data-science',
      city: 'Chennai',
      country: 'IN',
      about:
        'A small institute by the sea with a single subject: data. About forty teachers look after some nine hundred students, most of whom work during the day and study in the evening. Every programme ends with a project on data from outside the classroom, and the marking scheme is published before the first lesson.\n\nKadalkarai is an invented institution of this demonstration. Its degrees are shown as entitled under the rules for online programmes, so that you can see how Lectern presents such a case.',
      hue: 190,
      logoMediaId: media('university-kadalkarai'),
      website: null,
      recognition: {
        status: 'RECOGNISED',
        regulator: 'UGC Distance Education Bureau (UGC-DEB)',
        reference: 'demo reference 2026-014',
        asOf: '2026-06-15',
      },
    },
    drawing: drawing('kadalkarai', 190, 'KD', 'Kadalkarai Institute of Data Science'),
  },
  {
    snapshot: {
      name: 'Neelkurinji Institute of Technology',
      shortName: 'Neelkurinji Tech',
      slug: 'neelkurinji-institute-of-technology',
      city: 'Kochi',
      country: 'IN',
      about:
        'An engineering school that teaches software by building it. Classes are capped at sixty, code reviews count towards the mark, and each term ends with a public demonstration day. The online wing opened in 2023 and follows the same timetable as the campus.\n\nNeelkurinji is an invented institution of this demonstration. It is shown with a recognition that is still pending for one part of its offer, because that happens and should be visible.',
      hue: 275,
      logoMediaId: media('university-neelkurinji'),
      website: null,
      recognition: {
        status: 'PENDING',
        regulator: 'All India Council for Technical Education (AICTE)',
        reference: 'demo reference 2026-031 (application filed)',
        asOf: '2026-06-15',
      },
    },
    drawing: drawing('neelkurinji', 275, 'NT', 'Neelkurinji Institute of Technology'),
  },
  {
    snapshot: {
      name: 'Saptanadi Open University',
      shortName: 'Saptanadi Open',
      slug: 'saptanadi-open-university',
      city: 'Jaipur',
      country: 'IN',
      about:
        'An open university for people who study alongside a job, a family or both. Lessons are recorded, exams are held twice a year in more than 60 cities, and every learner has a named tutor who answers within two working days.\n\nSaptanadi is an invented institution of this demonstration. Its entries show how an online bachelor’s or master’s degree with the regulator’s entitlement looks on Lectern.',
      hue: 35,
      logoMediaId: media('university-saptanadi'),
      website: null,
      recognition: {
        status: 'RECOGNISED',
        regulator: 'UGC Distance Education Bureau (UGC-DEB)',
        reference: 'demo reference 2026-008',
        asOf: '2026-06-15',
      },
    },
    drawing: drawing('saptanadi', 35, 'SO', 'Saptanadi Open University'),
  },
  {
    snapshot: {
      name: 'Palashvan School of Management',
      shortName: 'Palashvan',
      slug: 'palashvan-school-of-management',
      city: 'Nagpur',
      country: 'IN',
      about:
        'A residential business school on an old orchard outside Nagpur, with a second life online for working managers. Cases come from Indian companies of every size, and a practitioner is in the room for at least a third of each course.\n\nPalashvan is an invented institution of this demonstration. Its diploma is shown as approved by AICTE, as diplomas of stand-alone business schools in India have to be.',
      hue: 350,
      logoMediaId: media('university-palashvan'),
      website: null,
      recognition: {
        status: 'RECOGNISED',
        regulator: 'All India Council for Technical Education (AICTE)',
        reference: 'demo reference 2026-022',
        asOf: '2026-06-15',
      },
    },
    drawing: drawing('palashvan', 350, 'PM', 'Palashvan School of Management'),
  },
  {
    snapshot: {
      name: 'Harrowmere University',
      shortName: 'Harrowmere',
      slug: 'harrowmere-university',
      city: 'Bristol',
      country: 'GB',
      about:
        'A British university with a long habit of teaching adults in the evening. Its master’s programmes combine online terms with two short residencies, and essays are returned with written comments, never with a mark alone.\n\nHarrowmere is an invented institution of this demonstration. Its degrees are shown as recognised in the United Kingdom. Whether such a degree counts in India is decided case by case, so ask for an equivalence certificate before you plan a public-sector career on it.',
      hue: 220,
      logoMediaId: media('university-harrowmere'),
      website: null,
      recognition: {
        status: 'RECOGNISED',
        regulator: 'Office for Students (England)',
        reference: 'demo reference 2026-105',
        asOf: '2026-06-15',
      },
    },
    drawing: drawing('harrowmere', 220, 'HU', 'Harrowmere University'),
  },
  {
    snapshot: {
      name: 'Lysefjell Academy',
      shortName: 'Lysefjell',
      slug: 'lysefjell-academy',
      city: 'Bergen',
      country: 'NO',
      about:
        'A private academy that teaches working professionals online, in small groups and with much individual supervision. People come for the supervision and the network.\n\nTo be clear: the academy’s awards are its own. They are not recognised as degrees in India, and no Indian university or public employer has to accept them. Lysefjell is an invented institution of this demonstration; it is included because a portal should say such things where nobody can miss them.',
      hue: 140,
      logoMediaId: media('university-lysefjell'),
      website: null,
      recognition: {
        status: 'NOT_RECOGNISED',
        regulator: 'University Grants Commission (UGC)',
        reference: 'demo reference 2026-209 (no equivalence)',
        asOf: '2026-06-15',
      },
    },
    drawing: drawing('lysefjell', 140, 'LA', 'Lysefjell Academy'),
  },
]
