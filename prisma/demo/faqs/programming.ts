import type { DemoFaq } from '../demo.ts'
import { code, p, ul } from '../write.ts'
import { answered } from './answer.ts'

const TOPIC = ['programming-languages']

export const programmingFaqs: DemoFaq[] = [
  answered(
    'is-rust-faster-than-python',
    'Is Rust faster than Python?',
    TOPIC,
    '2025-06-12',
    p(
      'For work that keeps the processor busy, yes, and by a wide margin: ten times is common, a hundred times is possible. Rust is compiled to machine code ahead of time, while the usual Python interprets byte code.',
    ),
    p(
      'A program that mostly waits for a network or a database gains much less. And Python code that spends its time inside NumPy is already running compiled C.',
    ),
  ),
  answered(
    'is-rust-harder-to-learn-than-python',
    'Is Rust harder to learn than Python?',
    TOPIC,
    '2025-06-12',
    p(
      'Yes. Most people write useful Python within weeks. In Rust the same people need months before the compiler stops arguing with them.',
    ),
    p(
      'The hard part is not the syntax. It is ownership: you decide who is responsible for each value, a question that Python answers for you at run time.',
    ),
  ),
  answered(
    'should-beginners-learn-rust-or-python',
    'Should a beginner start with Rust or with Python?',
    TOPIC,
    '2025-06-12',
    p(
      'Start with Python unless you have a reason not to. You see results on the first evening, and you can learn loops, functions and data structures without thinking about memory.',
    ),
    p(
      'Begin with Rust if you already know that you want to write operating systems, firmware or game engines, and if slow progress in the first months does not put you off.',
    ),
  ),
  answered(
    'can-rust-and-python-work-together',
    'Can I use Rust and Python in one project?',
    [...TOPIC, 'machine-learning'],
    '2025-06-12',
    p(
      'Very well. With [PyO3](https://pyo3.rs) you write a Python module in Rust, and [maturin](https://www.maturin.rs) builds and publishes it.',
    ),
    code(
      'rust',
      'src/lib.rs',
      `
use pyo3::prelude::*;

#[pyfunction]
fn add(a: i64, b: i64) -> i64 {
    a + b
}

#[pymodule]
fn fastmath(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(add, m)?)
}
`,
    ),
    p('Pydantic and Polars are built this way: Python on the outside, Rust where the time goes.'),
  ),
  answered(
    'will-rust-replace-python',
    'Will Rust replace Python?',
    TOPIC,
    '2025-06-12',
    p(
      'No. They are chosen for different reasons. Python wins where a person’s time costs more than the machine’s: analysis, teaching, scripts, research. Rust wins where the machine’s time or a crash is expensive.',
    ),
    p(
      'What does happen is that more of Python’s own tools are written in Rust, such as the linter Ruff and the package manager uv. Their users remain Python programmers.',
    ),
  ),
  answered(
    'which-is-better-for-machine-learning-rust-or-python',
    'Which is better for machine learning, Rust or Python?',
    ['programming-languages', 'machine-learning'],
    '2025-06-12',
    p(
      'Python, for learning it and for nearly all jobs. PyTorch, scikit-learn, JAX, the tutorials and the papers’ code all assume it.',
    ),
    p(
      'Rust has a place after training: running a finished model with little memory and quick starts. Look at Candle and Burn if that is your problem.',
    ),
  ),
  answered(
    'what-is-the-borrow-checker',
    'What is the borrow checker in Rust?',
    TOPIC,
    '2025-06-12',
    p(
      'A part of the compiler. It proves that no reference outlives the value it points to, and that nobody changes a value while somebody else reads it.',
    ),
    p('If the proof fails, the program does not compile. Its rules fit on a card:'),
    ul(
      'every value has one owner',
      'you may lend it to many readers or to one writer, never to both at once',
      'no loan lasts longer than the owner',
    ),
  ),
  answered(
    'what-is-the-gil',
    'What is Python’s global interpreter lock, and is it gone?',
    TOPIC,
    '2025-06-12',
    p(
      'The lock lets only one thread at a time run Python code in a process. It makes the interpreter simple, and it keeps threads from using several cores for Python work.',
    ),
    p(
      'A build without it came as an experiment in Python 3.13 and is officially supported since 3.14, but the ordinary download still has the lock. Processes, or libraries that release the lock, remain the usual way round it.',
    ),
  ),
  answered(
    'rust-in-production',
    'Where is Rust used in production?',
    TOPIC,
    '2025-06-12',
    p('In places where speed and safety both matter. A few that are documented in public:'),
    ul(
      'the Linux kernel has accepted Rust code since version 6.1',
      'Android uses it for new low-level components',
      'Firefox computes styles with an engine written in Rust',
      'Amazon’s Firecracker starts small virtual machines with it',
      'Cloudflare’s proxy Pingora is written in it',
    ),
  ),
  answered(
    'do-rust-developers-earn-more',
    'Do Rust developers earn more than Python developers?',
    ['programming-languages', 'study-and-careers'],
    '2025-06-12',
    p(
      'Surveys often show a higher median for Rust, but read them with care. Those who work in Rust tend to have more years behind them and work in well-paid corners of the industry.',
    ),
    p(
      'There are far more openings for Python. For a first job, the number of openings matters more than the median.',
    ),
  ),
  answered(
    'how-long-to-learn-rust',
    'How long does it take to learn Rust?',
    TOPIC,
    '2025-06-12',
    p(
      'If you program already: two to three weeks until small programs compile without a fight, two to three months until you are useful in a team, about a year until you design with it.',
    ),
    p(
      'Six hours a week is a sensible pace. Read [the official book](https://doc.rust-lang.org/book/), solve Rustlings beside it, and then build one thing that you need.',
    ),
  ),
  answered(
    'how-long-to-learn-python',
    'How long does it take to learn Python?',
    [...TOPIC, 'data-science'],
    '2025-08-04',
    p(
      'With five hours a week you can write small, useful scripts after about two months. After six you can follow most tutorials in data work or the web without looking up every line.',
    ),
    p(
      'Progress comes from finishing things. One program that you use every week teaches more than ten courses left half-way.',
    ),
  ),
  answered(
    'do-i-need-a-degree-to-program',
    'Do I need a degree to work as a programmer?',
    [...TOPIC, 'study-and-careers'],
    '2025-08-04',
    p(
      'By law, no. In practice many Indian employers filter by degree when they hire freshers, and most visas for skilled work ask for one. After three or four years of work it is asked about far less.',
    ),
    p(
      'Without a degree, show finished work: a public repository with a clear README, a program that somebody uses, a contribution that was merged.',
    ),
  ),
  answered(
    'which-laptop-for-programming',
    'Which laptop do I need to learn programming?',
    TOPIC,
    '2025-08-04',
    p(
      'One that you own already, most likely. 8 GB of memory and a solid-state disk are plenty for Python, the web and SQL; 16 GB make Rust builds and virtual machines more pleasant.',
    ),
    p('Spend what you save on a good chair and, later, on a second screen.'),
  ),
  answered(
    'is-go-easier-than-rust',
    'Is Go easier than Rust?',
    TOPIC,
    '2025-09-16',
    p(
      'To learn, yes. Go has few keywords, a garbage collector and one usual way to write most things; a programmer from another language is productive in a week or two.',
    ),
    p(
      'Rust asks for more at the start and finds more mistakes before the program runs. See [the two compared for services](article:go-vs-rust-for-services).',
    ),
  ),
  answered(
    'what-does-statically-typed-mean',
    'What does “statically typed” mean?',
    TOPIC,
    '2025-09-16',
    p(
      'The type of every expression is known before the program runs, so a compiler can refuse `"4" + 4` while you still sit at your desk. Rust, Go and Java work like that.',
    ),
    p(
      'Python is dynamically typed: a name can hold anything, and a mistake shows up when the line runs. Type hints and a checker such as mypy give part of the protection back.',
    ),
  ),
]
