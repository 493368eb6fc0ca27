"""Both ends of a worker process in the event loop of a crawl."""

from __future__ import annotations

import asyncio
import subprocess


class Pipes:
    """A process and both ends of it in the running event loop."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._answers = asyncio.StreamReader()
        self._jobs: asyncio.WriteTransport | None = None
        self._reading: asyncio.ReadTransport | None = None

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        self._reading, _ = await loop.connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(self._answers), self._process.stdout
        )
        self._jobs, _ = await loop.connect_write_pipe(asyncio.Protocol, self._process.stdin)

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def send(self, data: bytes) -> bool:
        """False when the process reads no more."""
        if self._jobs is None or self._jobs.is_closing():
            return False
        self._jobs.write(data)
        return True

    async def receive(self, size: int) -> bytes:
        """Raises asyncio.IncompleteReadError when the process ends."""
        return await self._answers.readexactly(size)

    async def end(self) -> int:
        """End the process now; its exit code."""
        self._process.kill()
        if self._jobs is not None and not self._jobs.is_closing():
            self._jobs.abort()  # what was not sent yet is for nobody
        if self._reading is not None and not self._reading.is_closing():
            self._reading.close()
        return await asyncio.get_running_loop().run_in_executor(None, self._process.wait)
