"""A process that reads pages: jobs come in on stdin, answers go out on stdout, each pickled behind its length.

Both ends are this program, so pickle is safe here; nothing from the network is ever unpickled.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import struct
import sys
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from newsspider.crawl.work import Job

HEAD = struct.Struct(">I")
READY = "ready"
# More objects than that and the collector looks for garbage (Python's own value is 700). Pages leave none in cycles, and
# a worker keeps few objects: collections took 3 % of its time, and take 1 % so.
YOUNG_OBJECTS = 10_000


def main() -> None:
    """Serve until stdin ends, which it does when the crawl's process dies. Argument: address space in MB."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole terminal; the crawl decides
    limit = int(sys.argv[1]) * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a stray print must not break the stream of answers
    gc.disable()  # modules leave next to no garbage; looking for it took 3 % of the time they load
    from newsspider.crawl.reading import do  # and all fields: the time of a page is the page's
    from newsspider.crawl.work import Refused
    from newsspider.extract.collector import collector_paused

    gc.freeze()  # what was imported stays: no collection has to walk over it
    gc.set_threshold(YOUNG_OBJECTS, 10, 10)
    gc.enable()
    _send(answers, READY)
    while (job := _receive(sys.stdin.buffer)) is not None:
        try:
            with collector_paused():
                answer = do(job)
        except Exception as error:  # noqa: BLE001 - a bug on one page is that page's fault row, with its place
            answer = Refused("extractor-error", _place(error))
        _send(answers, answer)


def _place(error: Exception) -> str:
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {str(error)[:200]} ({os.path.basename(last.filename)}:{last.lineno})"


def _send(stream: BinaryIO, value: object) -> None:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    try:
        stream.write(HEAD.pack(len(data)) + data)
        stream.flush()
    except BrokenPipeError:  # the crawl has ended, or was killed: nobody waits for the answer
        os._exit(0)  # not even a last flush


def _receive(stream: BinaryIO) -> Job | None:
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    job: Job = pickle.loads(stream.read(HEAD.unpack(head)[0]))
    return job


if __name__ == "__main__":
    main()
