# A state machine driven by a script of commands.
ROOMS = {
    'hall': {'text': 'A cold hall.', 'exits': {'north': 'library', 'east': 'kitchen'}, 'items': ['lamp']},
    'library': {'text': 'Books everywhere.', 'exits': {'south': 'hall'}, 'items': ['map', 'book']},
    'kitchen': {'text': 'It smells of soup.', 'exits': {'west': 'hall'}, 'items': []},
}
class Game:
    def __init__(self): self.room, self.bag, self.turns = 'hall', [], 0
    def do(self, command):
        self.turns += 1
        match command.split():
            case ['go', way] if way in ROOMS[self.room]['exits']: self.room = ROOMS[self.room]['exits'][way]; return self.look()
            case ['go', way]: return f'You cannot go {way}.'
            case ['take', *things] if things:
                taken = [t for t in things if t in ROOMS[self.room]['items']]
                for t in taken: ROOMS[self.room]['items'].remove(t); self.bag.append(t)
                return f"Taken: {', '.join(taken)}." if taken else 'Nothing like that here.'
            case ['look']: return self.look()
            case ['bag']: return 'You carry ' + (' and '.join(self.bag) or 'nothing') + '.'
            case []: return 'Say something.'
            case [verb, *_]: return f'I do not know how to {verb}.'
    def look(self):
        room = ROOMS[self.room]
        return ' '.join([room['text'], *(f'There is a {i}.' for i in room['items']), 'Exits: ' + ', '.join(sorted(room['exits'])) + '.'])
game = Game()
for command in ('look', 'bag', 'take lamp', 'go west', 'go north', 'take book map key', 'bag', 'dance wildly', '', 'go south', 'look', 'go east', 'take'):
    print('>', command); print(game.do(command))
print(game.turns)
