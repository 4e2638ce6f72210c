import type { DemoArticle } from '../demo.ts'
import { MOTIF_ALTS } from '../drawings.ts'
import { author, course, media, promo, topic } from '../ids.ts'
import {
  alsoRead,
  block,
  chooseIf,
  comparison,
  counsellingLine,
  doc,
  h2,
  h3,
  labelled,
  ownPromo,
  p,
  pinnedCourses,
  prosAndCons,
  questions,
  takeaways,
  target,
  ul,
  urlTarget,
} from '../write.ts'

/** The demo article that uses every part of an article page. */
export const rustVsPython: DemoArticle = {
  snapshot: {
    title: 'Rust vs Python: which language should you learn?',
    slug: 'rust-vs-python',
    standfirst:
      'Python gets you to a first result sooner; Rust makes it run faster and fail less. Ten points of comparison, honest drawbacks, and a way to decide.',
    body: doc(
      takeaways(
        'In short',
        'Python gets you to a result sooner; Rust gets the result out of the machine sooner.',
        'Rust checks memory and threads before the program runs. Python leaves that to the interpreter and to your tests.',
        'Most people should begin with Python. Add Rust when speed or reliability becomes the problem.',
        'The two work well together in one project, and many Python tools are already written in Rust.',
      ),
      p(
        'Ask ten programmers which language to learn next and you will hear Rust and Python more often than any other pair. That is odd, because the two hardly compete. Python was made so that people could read programs like a recipe. Rust was made so that a browser with millions of lines would stop crashing.',
      ),
      p(
        'Still, the question is a fair one. Your evenings are limited, and each language takes you into a different kind of work. So this guide puts them side by side: first in one table, then one after the other with their strengths and their rough edges, and at the end with a few plain rules for choosing.',
      ),
      ownPromo(
        'rust-python-intro-machine-learning',
        'Python is also the way into models and data. If that is where you are heading, look at our',
        urlTarget('machine learning courses', '/courses?topic=machine-learning'),
      ),
      h2('Rust and Python at a glance'),
      p(
        'Ten points decide most of the arguments about the two languages. Here they are in one view, before we look at each language more closely:',
      ),
      comparison(
        'Rust and Python compared on ten points',
        ['Rust', 'Python'],
        [
          'Developed by',
          'Begun by Graydon Hoare and grown at Mozilla; today by the Rust Project, supported by the Rust Foundation',
          'Guido van Rossum; today by its core developers, supported by the Python Software Foundation',
        ],
        [
          'Year released',
          'Version 1.0 in May 2015, after years of public drafts',
          'First public version in February 1991; Python 3 in December 2008',
        ],
        [
          'Memory management',
          'Ownership and borrowing, checked while compiling; no garbage collector',
          'Automatic: reference counting, plus a collector for cycles',
        ],
        [
          'Performance',
          'Compiled to machine code; about as fast as C and C++',
          'Interpreted byte code, often ten to a hundred times slower in tight loops; fast where C libraries do the work',
        ],
        [
          'Type system',
          'Static and strict; most types are inferred',
          'Dynamic and strong; optional hints for tools such as mypy',
        ],
        [
          'Learning curve',
          'Steep for the first months, gentler afterwards',
          'Gentle at the start; large programs bring their own lessons',
        ],
        [
          'Primary use cases',
          'Operating systems, browsers, network services, command-line tools, firmware',
          'Data analysis, machine learning, web back ends, automation, teaching',
        ],
        [
          'Concurrency',
          'Threads and async; the compiler refuses data races in safe code',
          'asyncio and processes; threads share one lock in the standard build, while a build without it has been supported since 3.14',
        ],
        [
          'Package ecosystem',
          'Cargo and crates.io: one tool, one registry, younger libraries',
          'pip or uv and PyPI: several tools, hundreds of thousands of packages',
        ],
        [
          'Job market',
          'Smaller and growing; many roles ask for experience',
          'Very large, with openings at every level',
        ],
      ),
      alsoRead('go-vs-rust-for-services'),
      h2('What is Rust?'),
      p(
        'Rust is a compiled language for programs that have to be fast and must not fall over. Graydon Hoare began it in 2006 in his spare time. Mozilla took it up a few years later, because writing a parallel browser engine in C++ kept producing the same memory errors. Version 1.0 appeared in 2015, and since 2021 an independent foundation has paid for much of the infrastructure.',
      ),
      p(
        'Its central idea is *ownership*. Each value belongs to exactly one variable, and when that variable goes out of scope, the value is freed. You may lend it to others, under rules which the compiler enforces. Programs that break the rules are never built, so a whole family of crashes and security holes stays out.',
      ),
      h3('Key features of Rust', 'key-features-of-rust'),
      labelled(
        [
          'Ownership and borrowing',
          'Memory is managed without a collector and without calls to free. The compiler knows where each value ends.',
        ],
        [
          'No null, no exceptions',
          'A value that may be missing is an `Option`, a step that may fail returns a `Result`. The compiler makes sure that you handle both cases.',
        ],
        [
          'Fearless concurrency',
          'The same rules that guard memory rule out data races between threads. You can split work over all cores and sleep at night.',
        ],
        [
          'Abstractions at no cost',
          'Iterators, generics and closures compile to the loop that you would have written by hand.',
        ],
        [
          'Tools in one box',
          'You get a build tool, formatter, linter and documentation from the start: [Cargo](https://doc.rust-lang.org/cargo/), [rustfmt](https://github.com/rust-lang/rustfmt), [Clippy](https://doc.rust-lang.org/clippy/) and [rustdoc](https://doc.rust-lang.org/rustdoc/).',
        ],
      ),
      h3('Where Rust is used', 'where-rust-is-used'),
      p('You will find it in:'),
      labelled(
        [
          'Operating systems',
          'the Linux kernel has accepted Rust code since version 6.1, and Android uses it for new low-level parts.',
          'chip',
        ],
        [
          'Browsers',
          'Firefox has computed the styles of pages with a Rust engine since 2017.',
          'globe',
        ],
        [
          'Cloud services',
          'Firecracker, the small virtual machines of Amazon, and Cloudflare’s proxy Pingora are written in it.',
          'cloud',
        ],
        [
          'Command-line tools',
          'ripgrep searches your files, and uv installs your Python packages.',
          'terminal',
        ],
        [
          'Embedded devices',
          'it runs without an operating system, in a few kilobytes of memory.',
          'memory',
        ],
      ),
      h3('Pros and cons of Rust', 'pros-and-cons-of-rust'),
      prosAndCons(
        'Rust: pros and cons',
        [
          'Speed that leaves little room for improvement',
          'Whole classes of bugs are caught before the first run',
          'Error messages that explain, and often contain the fix',
          'One build tool that everybody uses',
        ],
        [
          'The first months are slow, even for experienced people',
          'Large projects take their time to compile',
          'Fewer libraries for data and science',
          'Fewer openings for beginners',
        ],
      ),
      alsoRead('what-is-machine-learning'),
      h2('What is Python?'),
      p(
        'Python is an interpreted language that puts the reader first. Guido van Rossum started it over the Christmas break of 1989 at a research institute in Amsterdam and published it in 1991. Blocks are marked by indentation, there are few symbols, and the standard library covers most everyday needs.',
      ),
      p(
        'That made it the language of people who program in order to do something else: physicists, teachers, analysts, administrators. When machine learning took off, the libraries were there already, and Python became its common tongue. The price is speed. The interpreter decides at run time what each line means, and does so every time the line runs.',
      ),
      h3('Key features of Python', 'key-features-of-python'),
      labelled(
        [
          'Readable by design',
          'Short programs look like the notes that you would scribble before writing them.',
        ],
        [
          'Dynamic typing',
          'Names can hold anything, which is quick to write. Type hints can be added later, where a program has grown.',
        ],
        [
          'An interactive shell',
          'Type a line, see the answer. Notebooks carry the same idea into analysis and teaching.',
        ],
        [
          'A library for nearly everything',
          'For numbers, tables, charts and models alone there are [NumPy](https://numpy.org), [pandas](https://pandas.pydata.org), [Matplotlib](https://matplotlib.org), [scikit-learn](https://scikit-learn.org) and [PyTorch](https://pytorch.org).',
        ],
        [
          'Glue between worlds',
          'Slow parts can be moved to C, C++ or Rust while the rest stays Python.',
        ],
      ),
      h3('Where Python is used', 'where-python-is-used'),
      p('You will find it in:'),
      labelled(
        [
          'Data analysis',
          'from the household budget in a notebook to the reports of a bank.',
          'chart',
        ],
        [
          'Machine learning',
          'most published models come with Python code. [Start here](article:what-is-machine-learning) if the field is new to you.',
          'network',
        ],
        ['Web back ends', 'Django and FastAPI serve sites of every size.', 'globe'],
        [
          'Automation',
          'renaming files, filling forms, testing hardware, moving data at night.',
          'gear',
        ],
        [
          'Classrooms',
          'it is the first language in many schools and universities, in India too.',
          'book',
        ],
      ),
      h3('Pros and cons of Python', 'pros-and-cons-of-python'),
      prosAndCons(
        'Python: pros and cons',
        [
          'A useful program on the first weekend',
          'Libraries and worked examples for almost any task',
          'A huge community, and answers to most questions',
          'Many openings, for beginners too',
        ],
        [
          'Slow in tight loops, unless a compiled library does the work',
          'Type errors turn up while the program runs',
          'Threads do not speed up Python code in the standard build',
          'Packaging has several tools and several opinions',
        ],
      ),
      pinnedCourses(
        'Machine Learning courses to take you further',
        'applied-machine-learning',
        'pg-diploma-machine-learning-engineering',
        'msc-artificial-intelligence',
      ),
      alsoRead('python-for-data-analysis-first-steps'),
      h2('What Rust and Python have in common', 'similarities'),
      p('For two languages so far apart, they share a surprising amount. Both:'),
      ul(
        'are open source and free, even for commercial work',
        'run on Linux, Windows and macOS, and on small boards',
        'are developed in the open, through written proposals that anyone can read: RFCs in Rust, PEPs in Python',
        'keep memory safe in ordinary code, one by proof and the other by an interpreter',
        'borrow freely from functional programming: closures, iterators, pattern matching',
        'have built-in support for asynchronous code with `async` and `await`',
        'come with excellent free documentation and friendly communities',
      ),
      p(
        'They also meet in the same program. Polars keeps tables in Rust and offers them to Python; the linter Ruff checks Python code and is written in Rust. Learning one makes you curious about the other, and a bridge called [PyO3](https://pyo3.rs) makes the step short.',
      ),
      ownPromo(
        'rust-python-two-programmes',
        'Would you rather learn with a teacher and a timetable? Have a look at our two short programmes, one for each language:',
        target('Systems Programming with Rust', 'COURSE', 'systems-programming-with-rust'),
        target('Python Programming Foundations', 'COURSE', 'python-programming-foundations'),
      ),
      alsoRead('how-neural-networks-learn'),
      h2('When to choose Rust or Python'),
      p(
        'Forget for a moment which language is better. Ask what you will build in the next twelve months, and who will pay if it is slow or if it breaks.',
      ),
      chooseIf(
        'Rust',
        'Choose Rust if:',
        'you write software close to the machine: drivers, firmware, engines, databases',
        'a crash or a security hole would cost real money',
        'the bill for servers matters, or the battery does',
        'you enjoy it when a compiler is strict with you',
      ),
      alsoRead('supervised-vs-unsupervised-learning'),
      chooseIf(
        'Python',
        'Choose Python if:',
        'you are new to programming, or programming is not your main trade',
        'you work with data, statistics or machine learning',
        'an idea has to be tried this week, not this quarter',
        'you want the widest choice of jobs and libraries',
      ),
      p(
        'There is a middle ground, and many teams live in it. They write the product in Python, measure it, and find that two or three functions eat most of the time. Those functions are rewritten in Rust and called from Python like any other module. Users notice the speed; the rest of the code stays as easy to change as before. If you plan a long career, this pair may serve you better than either language alone.',
      ),
      h2('Conclusion'),
      p(
        'Python and Rust answer different questions. Python asks how soon you can try an idea. Rust asks how long you can rely on it. If you are starting out, take Python, finish something small, and enjoy it. If you already program and keep running into limits of speed or trust, spend three months with Rust; you will write better Python afterwards as well.',
      ),
      p(
        'Whichever you pick, stay with it until you have built one thing that somebody uses. Languages can be learnt twice. The habit of finishing is harder to come by.',
      ),
      counsellingLine(
        'rust-python-counselling',
        'Still undecided? Speak with an expert',
        'A free one-to-one counselling session takes about twenty minutes. Tell us what you can do today and where you want to be, and we will say which language, and whether a course is worth its fee.',
        { topic: 'programming-languages' },
      ),
      questions(
        'Questions about Rust and Python',
        'is-rust-faster-than-python',
        'is-rust-harder-to-learn-than-python',
        ['should-beginners-learn-rust-or-python', 'I am a beginner: Rust or Python first?'],
        'can-rust-and-python-work-together',
        'will-rust-replace-python',
        'which-is-better-for-machine-learning-rust-or-python',
        'what-is-the-borrow-checker',
        'what-is-the-gil',
        'rust-in-production',
        'do-rust-developers-earn-more',
        'how-long-to-learn-rust',
      ),
      block('resourceList', {
        title: 'Top resources',
        items: [
          {
            target: urlTarget('The Rust Programming Language', 'https://doc.rust-lang.org/book/'),
            note: 'The official book, free to read. Chapter 4 on ownership is the one to read twice.',
          },
          {
            target: urlTarget('The Python Tutorial', 'https://docs.python.org/3/tutorial/'),
            note: 'Short, official and still one of the best introductions for people who can program a little.',
          },
          {
            target: target('How neural networks learn', 'ARTICLE', 'how-neural-networks-learn'),
            note: 'If Python leads you to machine learning, this is a good next read.',
          },
          {
            target: urlTarget('All programming courses', '/courses?topic=programming-languages'),
            note: 'With fees, dates and refund rules.',
          },
        ],
      }),
    ),
    level: 'BEGINNER',
    authorIds: [author('ishita-palsule'), author('farhan-wadekar')],
    reviewerId: author('tove-ekdahl'),
    reviewedOn: '2026-07-01',
    topicIds: [topic('programming-languages'), topic('machine-learning')],
    heroMediaId: media('article-rust-vs-python'),
    heroAlt: MOTIF_ALTS.compare,
    courseIds: [
      course('applied-machine-learning'),
      course('systems-programming-with-rust'),
      course('python-programming-foundations'),
    ],
    // Many readers of this page come for machine learning.
    placements: [
      { slot: 'RAIL_FORM', promoId: promo('form-machine-learning') },
      { slot: 'RAIL_CARD', promoId: promo('card-applied-machine-learning') },
    ],
    contentUpdatedOn: '2026-07-01',
    readMinutes: 10,
    showViews: true,
    targetQuery: 'rust vs python',
    seoTitle: 'Rust vs Python: ten differences, pros and cons, and how to choose',
    seoDescription:
      'Rust and Python compared on speed, memory, types, concurrency, libraries and jobs, with honest pros and cons and plain rules for choosing.',
    canonicalUrl: null,
    socialMediaId: null,
    corrections: [],
    aiDisclosure: null,
  },
  publishedOn: '2025-06-12',
  views: 3832,
  drawing: {
    name: 'article-rust-vs-python',
    motif: 'article',
    hue: 262,
    label: 'compare',
    alt: MOTIF_ALTS.compare,
  },
}
