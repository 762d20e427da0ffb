# A program of classes that work together: events, observers, a small state machine, a registry.
class Event:
    __slots__ = ('name', 'data', '_stopped')
    def __init__(self, name, **data):
        self.name, self.data, self._stopped = name, data, False
    def stop(self): self._stopped = True
    @property
    def stopped(self): return self._stopped
    def __getattr__(self, key):
        try:
            return self.data[key]
        except KeyError:
            raise AttributeError(f'{type(self).__name__} has no {key!r}') from None
    def __repr__(self): return f'Event({self.name!r}, {", ".join(f"{k}={v!r}" for k, v in self.data.items())})'

class Emitter:
    def __init__(self): self._handlers = {}
    def on(self, name, handler=None, *, priority=0):
        if handler is None:
            return lambda h: self.on(name, h, priority=priority)
        self._handlers.setdefault(name, []).append((priority, handler))
        self._handlers[name].sort(key=lambda pair: -pair[0])
        return handler
    def off(self, name, handler):
        self._handlers[name] = [(p, h) for p, h in self._handlers.get(name, ()) if h != handler]
    def emit(self, name, **data):
        event = Event(name, **data)
        results = []
        for _, handler in self._handlers.get(name, []):
            results.append(handler(event))
            if event.stopped: break
        return results

class Door(Emitter):
    states = {'open': {'close': 'closed'}, 'closed': {'open': 'open', 'lock': 'locked'}, 'locked': {'unlock': 'closed'}}
    count = 0
    def __init__(self, state='closed'):
        super().__init__()
        self.state = state
        type(self).count += 1
    def __getattr__(self, name):
        for transitions in self.states.values():
            if name in transitions:
                return lambda: self._go(name)
        raise AttributeError(name)
    def _go(self, action):
        allowed = self.states[self.state]
        if action not in allowed:
            raise ValueError(f'cannot {action} when {self.state}')
        old, self.state = self.state, allowed[action]
        self.emit('changed', old=old, new=self.state)
        return self

door = Door()
seen = []
@door.on('changed')
def log(event): seen.append((event.old, event.new))
@door.on('changed', priority=5)
def first(event):
    if event.new == 'locked': event.stop()
    return 'first'
class Listener:
    def __init__(self, name): self.name = name
    def heard(self, event): seen.append(f'{self.name}:{event.new}')
listener = Listener('L')
door.on('changed', listener.heard)
door.open().close().lock()
print(seen, door.state, Door.count)
door.off('changed', listener.heard)
door.unlock().open()
print(seen)
for action in ('lock', 'open', 'paint'):
    try:
        getattr(door, action)()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
event = Event('e', a=1)
print(event, event.a, hasattr(event, 'b'), event.stopped)
try:
    event.b
except AttributeError as e:
    print(e, e.__cause__, e.__suppress_context__)
try:
    event.other = 1
except AttributeError as e:
    print(e)
print(door.emit('nothing'), listener.heard == listener.heard, listener.heard is listener.heard, Listener.heard is Listener.heard)
