"""Pages are read in worker processes: a page that stalls, crashes or eats memory costs itself, not the crawl."""

from __future__ import annotations

import asyncio
import contextlib
import pickle

from scrapy.settings import BaseSettings

from newsspider.crawl.pipes import Pipes
from newsspider.crawl.processes import take
from newsspider.crawl.work import Answer, Job, Refused
from newsspider.crawl.worker import HEAD

TRANSFER_LIMIT = 120  # seconds for an answer to come over
START_LIMIT = 60  # seconds for a worker to import its modules on a busy machine
# Jobs a worker holds: the one it reads, and those it goes on with while the crawl stores its answers. With 2, pages came
# and went one by one, and both processes lost their caches at each.
JOBS_AHEAD = 4


class NoWorkerError(Exception):
    """A worker cannot even start: nothing is wrong with the page, and no other page would fare better."""

    exit_code = 6  # as a failing disk: the crawl ends, what is in flight stays pending


class WorkerDied(Exception):  # noqa: N818 - an event, as seen from outside
    """The worker ended or fell silent in the middle of a job."""


class Worker:
    """One process. Jobs are sent ahead: it goes on with the next while its answer to the last is being stored."""

    def __init__(self, memory_mb: int) -> None:
        self.jobs = 0  # sent, or about to be
        self._memory_mb = memory_mb
        self._pipes: Pipes | None = None
        self._starting = asyncio.Lock()
        self._turn = asyncio.Lock()  # answers come in the order of the jobs

    @property
    def starting(self) -> bool:
        """Whether a job given to it now would wait until its process has loaded."""
        return self._starting.locked()

    async def start(self) -> None:
        """Have the process ready before it is needed. Raises NoWorkerError."""
        await self._started()

    async def do(self, job: Job, seconds: float) -> Answer:
        """Raises WorkerDied when it died over this job; the next one goes to a new process."""
        data = pickle.dumps(job, pickle.HIGHEST_PROTOCOL)
        while True:
            pipes = await self._started()
            sent = pipes.send(HEAD.pack(len(data)) + data)
            async with self._turn:
                if sent and pipes is self._pipes:
                    return await self._answer_in_time(pipes, seconds)
            await self._end(pipes)  # it died over the job before, and has not seen this one

    async def _answer_in_time(self, pipes: Pipes, seconds: float) -> Answer:
        try:
            answer = await self._answer(pipes, seconds)
        except (asyncio.IncompleteReadError, ConnectionError, TimeoutError) as error:
            code = await self._end(pipes)
            why = "no answer in time" if isinstance(error, TimeoutError) else f"ended with code {code}"
            raise WorkerDied(why) from error
        except asyncio.CancelledError:
            await self._end(pipes)  # its answer would be taken for that of the next job
            raise
        if not isinstance(answer, Answer):
            raise WorkerDied(f"answered {type(answer).__name__}")
        return answer

    async def _started(self) -> Pipes:
        async with self._starting:
            return await self._running()

    async def _running(self) -> Pipes:
        if self._pipes is None or not self._pipes.running:
            await self.stop()
            self._pipes = Pipes(take(self._memory_mb))
            try:
                await self._pipes.open()
                await self._answer(self._pipes, START_LIMIT)
            except (asyncio.IncompleteReadError, TimeoutError) as error:
                raise NoWorkerError(f"the extraction worker does not start (code {await self.stop()})") from error
        return self._pipes

    @staticmethod
    async def _answer(pipes: Pipes, seconds: float) -> object:
        """Once the answer has begun the page is read; that a busy crawl takes it in slowly is not the page's fault."""
        async with asyncio.timeout(seconds):
            size = HEAD.unpack(await pipes.receive(HEAD.size))[0]
        async with asyncio.timeout(TRANSFER_LIMIT):
            return pickle.loads(await pipes.receive(size))

    async def _end(self, pipes: Pipes) -> int:
        """End this process now, which may no longer be ours; its exit code."""
        if pipes is self._pipes:
            self._pipes = None
        return await pipes.end()

    async def stop(self) -> int | None:
        """End the process now; its exit code."""
        return None if self._pipes is None else await self._end(self._pipes)


class Extractor:
    """A few workers, shared by all crawls of the process."""

    def __init__(self, workers: int, seconds: float, memory_mb: int) -> None:
        self._workers = [Worker(memory_mb) for _ in range(max(1, workers))]
        self._room = asyncio.Semaphore(len(self._workers) * JOBS_AHEAD)
        self._seconds = seconds
        self._warming: asyncio.Task[None] | None = None

    async def read(self, job: Job) -> Answer:
        """Read one page; a page that kills its worker is refused, never tried again."""
        if self._warming is None:  # where one page is to be read, others follow
            self._warming = asyncio.ensure_future(self._warm())
        async with self._room:
            # a short crawl is over before the second has loaded; of equals the first, which is warm
            worker = min(self._workers, key=lambda worker: (worker.starting, worker.jobs))
            worker.jobs += 1
            try:
                return await worker.do(job, self._seconds)
            except WorkerDied as death:
                return Refused("worker-died", f"reading it: {death} (limit {self._seconds:g} s)")
            finally:
                worker.jobs -= 1

    async def _warm(self) -> None:
        """Start the other workers while the first reads."""
        with contextlib.suppress(NoWorkerError):  # said to the page that needs the worker
            await asyncio.gather(*(worker.start() for worker in self._workers[1:]))

    async def close(self) -> None:
        if self._warming is not None:
            self._warming.cancel()
        for worker in self._workers:
            await worker.stop()


_shared: dict[int, Extractor] = {}


def extractor(settings: BaseSettings) -> Extractor:
    """The process's extractor; made at the first call, inside the running event loop."""
    key = id(asyncio.get_running_loop())
    if key not in _shared:
        _shared[key] = Extractor(
            settings.getint("NEWSSPIDER_WORKERS"),
            settings.getfloat("NEWSSPIDER_WORKER_TIMEOUT"),
            settings.getint("NEWSSPIDER_WORKER_MEMORY_MB"),
        )
    return _shared[key]


async def close_extractors() -> None:
    """End all workers of this process."""
    while _shared:
        await _shared.popitem()[1].close()
