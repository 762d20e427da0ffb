"""A small event loop, as far as CPython's tests of asynchronous functions need one."""

import heapq
import sys
import time


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class Future:
    def __init__(self, *, loop=None):
        self._loop = loop or get_event_loop()
        self._state, self._result, self._exception, self._callbacks = 'PENDING', None, None, []

    def done(self):
        return self._state != 'PENDING'

    def cancelled(self):
        return self._state == 'CANCELLED'

    def result(self):
        if self.cancelled():
            raise CancelledError
        if not self.done():
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self.cancelled():
            raise CancelledError
        return self._exception

    def _finish(self, state, result=None, exception=None):
        if self.done():
            raise InvalidStateError('invalid state')
        self._state, self._result, self._exception = state, result, exception
        for callback in self._callbacks:
            self._loop.call_soon(callback, self)

    def set_result(self, result):
        self._finish('FINISHED', result)

    def set_exception(self, exception):
        self._finish('FINISHED', exception=exception() if isinstance(exception, type) else exception)

    def cancel(self, msg=None):
        if self.done():
            return False
        self._finish('CANCELLED')
        return True

    def add_done_callback(self, callback):
        if self.done():
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def __await__(self):
        if not self.done():
            yield self
        return self.result()

    __iter__ = __await__


class Task(Future):
    def __init__(self, coroutine, *, loop=None):
        super().__init__(loop=loop)
        self._coroutine, self._waiting, self._cancelling = coroutine, None, False
        self._loop._tasks.append(self)
        self._loop.call_soon(self._step)

    def cancel(self, msg=None):
        if self.done():
            return False
        if self._waiting is None or not self._waiting.cancel():
            self._cancelling = True
        return True

    def _step(self, waited=None):
        self._waiting = None
        try:
            if self._cancelling or waited is not None and waited.cancelled():
                self._cancelling = False
                yielded = self._coroutine.throw(CancelledError())
            else:
                yielded = self._coroutine.send(None)
        except StopIteration as stop:
            self._end('FINISHED', stop.value)
        except CancelledError:
            self._end('CANCELLED')
        except (KeyboardInterrupt, SystemExit) as error:
            self._end('FINISHED', exception=error)
            raise
        except BaseException as error:
            self._end('FINISHED', exception=error)
        else:
            if isinstance(yielded, Future):
                self._waiting = yielded
                yielded.add_done_callback(self._step)
            else:
                self._loop.call_soon(self._step)

    def _end(self, state, result=None, exception=None):
        self._loop._tasks.remove(self)
        self._finish(state, result, exception)


class EventLoop:
    def __init__(self):
        self._ready, self._timers, self._tasks, self._generators = [], [], [], []
        self._closed, self._count, self._handler = False, 0, None

    def call_soon(self, callback, *args, context=None):
        self._ready.append((callback, args))

    def call_later(self, delay, callback, *args):
        self._count += 1
        heapq.heappush(self._timers, (time.monotonic() + delay, self._count, callback, args))

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coroutine, **options):
        return Task(coroutine, loop=self)

    def set_exception_handler(self, handler):
        self._handler = handler

    def call_exception_handler(self, context):
        if self._handler is not None:
            self._handler(self, context)

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def run_until_complete(self, future):
        future = ensure_future(future, loop=self)
        hooks = sys.get_asyncgen_hooks() if hasattr(sys, 'get_asyncgen_hooks') else None
        _running.append(self)
        if hooks is not None:
            sys.set_asyncgen_hooks(firstiter=self._generators.append)
        try:
            while not future.done():
                self._turn()
            return future.result()
        finally:
            _running.pop()
            if hooks is not None:
                sys.set_asyncgen_hooks(*hooks)

    def _turn(self):
        if not self._ready and not self._timers:
            raise RuntimeError('Event loop stopped before Future completed.')
        if not self._ready:
            time.sleep(max(0, self._timers[0][0] - time.monotonic()))
        while self._timers and self._timers[0][0] <= time.monotonic():
            _, _, callback, args = heapq.heappop(self._timers)
            self._ready.append((callback, args))
        ready, self._ready = self._ready, []
        for callback, args in ready:
            callback(*args)

    async def shutdown_asyncgens(self):
        while self._generators:
            await self._generators.pop().aclose()


AbstractEventLoop = EventLoop
_running, _current = [], []


def new_event_loop():
    return EventLoop()


def set_event_loop(loop):
    _current[:] = [] if loop is None else [loop]


def set_event_loop_policy(policy):
    _current.clear()


def get_running_loop():
    if not _running:
        raise RuntimeError('no running event loop')
    return _running[-1]


def get_event_loop():
    if _running:
        return _running[-1]
    if not _current:
        _current.append(EventLoop())
    return _current[-1]


def ensure_future(awaitable, *, loop=None):
    if isinstance(awaitable, Future):
        return awaitable
    if not hasattr(awaitable, 'send'):
        awaited = awaitable

        async def awaitable():
            return await awaited
        awaitable = awaitable()
    return Task(awaitable, loop=loop or get_event_loop())


def create_task(coroutine, **options):
    return Task(coroutine, loop=get_running_loop())


def all_tasks(loop=None):
    return set((loop or get_running_loop())._tasks)


async def sleep(delay, result=None):
    if delay <= 0:
        await _Yield()
        return result
    future = Future()
    future._loop.call_later(delay, lambda: future.done() or future.set_result(result))
    return await future


class _Yield:
    def __await__(self):
        yield


async def gather(*awaitables, return_exceptions=False):
    tasks = [ensure_future(awaitable) for awaitable in awaitables]
    results = []
    for task in tasks:
        try:
            results.append(await task)
        except Exception as error:
            if not return_exceptions:
                raise
            results.append(error)
    return results


async def wait_for(awaitable, timeout):
    return await awaitable


def run(main, *, debug=None):
    loop = new_event_loop()
    try:
        return loop.run_until_complete(main)
    finally:
        for task in list(loop._tasks):
            task.cancel()
        while loop._tasks and loop._ready:
            loop._turn()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


class Lock:
    def __init__(self):
        self._locked, self._waiters = False, []

    async def acquire(self):
        while self._locked:
            future = Future()
            self._waiters.append(future)
            await future
        self._locked = True
        return True

    def release(self):
        self._locked = False
        if self._waiters:
            self._waiters.pop(0).set_result(None)

    def locked(self):
        return self._locked

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *info):
        self.release()
