"""Writes src/syntax/unicode-names.txt, the names of characters that python3 knows: `python3 build/unicode_names.py`.

A line is one of these:
  @a8                  the code point, in hexadecimal, that the next name belongs to
  3OF A                a name: how many words it begins with as the one before did, and its other words
  =NUSHU CHARACTER-@1b170@1b2fb
                       names that end with their code point, from one to another
Names belong to code points one after the other. Aliases come last.
"""

import pathlib
import unicodedata

BY_CODE_POINT = (
    'CJK UNIFIED IDEOGRAPH-', 'CJK COMPATIBILITY IDEOGRAPH-', 'TANGUT IDEOGRAPH-', 'NUSHU CHARACTER-',
    'KHITAN SMALL SCRIPT CHARACTER-',
)
CONTROLS = '''NULL|NUL|START OF HEADING|SOH|START OF TEXT|STX|END OF TEXT|ETX|END OF TRANSMISSION|EOT|ENQUIRY|ENQ|ACKNOWLEDGE|ACK|
ALERT|BEL|BACKSPACE|BS|CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL|
LINE TABULATION|VERTICAL TABULATION|VT|FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|LOCKING-SHIFT ONE|SO|SHIFT IN|
LOCKING-SHIFT ZERO|SI|DATA LINK ESCAPE|DLE|DEVICE CONTROL ONE|DC1|DEVICE CONTROL TWO|DC2|DEVICE CONTROL THREE|DC3|
DEVICE CONTROL FOUR|DC4|NEGATIVE ACKNOWLEDGE|NAK|SYNCHRONOUS IDLE|SYN|END OF TRANSMISSION BLOCK|ETB|CANCEL|CAN|
END OF MEDIUM|EOM|EM|SUBSTITUTE|SUB|ESCAPE|ESC|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS|INFORMATION SEPARATOR THREE|
GROUP SEPARATOR|GS|INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US|SP|DELETE|
DEL|PADDING CHARACTER|PAD|HIGH OCTET PRESET|HOP|BREAK PERMITTED HERE|BPH|NO BREAK HERE|NBH|INDEX|IND|NEXT LINE|NEL|
START OF SELECTED AREA|SSA|END OF SELECTED AREA|ESA|CHARACTER TABULATION SET|HORIZONTAL TABULATION SET|HTS|
CHARACTER TABULATION WITH JUSTIFICATION|HORIZONTAL TABULATION WITH JUSTIFICATION|HTJ|LINE TABULATION SET|
VERTICAL TABULATION SET|VTS|PARTIAL LINE FORWARD|PARTIAL LINE DOWN|PLD|PARTIAL LINE BACKWARD|PARTIAL LINE UP|PLU|
REVERSE LINE FEED|REVERSE INDEX|RI|SINGLE SHIFT TWO|SINGLE-SHIFT-2|SS2|SINGLE SHIFT THREE|SINGLE-SHIFT-3|SS3|
DEVICE CONTROL STRING|DCS|PRIVATE USE ONE|PRIVATE USE-1|PU1|PRIVATE USE TWO|PRIVATE USE-2|PU2|SET TRANSMIT STATE|STS|
CANCEL CHARACTER|CCH|MESSAGE WAITING|MW|START OF GUARDED AREA|START OF PROTECTED AREA|SPA|END OF GUARDED AREA|
END OF PROTECTED AREA|EPA|START OF STRING|SOS|SINGLE GRAPHIC CHARACTER INTRODUCER|SGC|SINGLE CHARACTER INTRODUCER|SCI|
CONTROL SEQUENCE INTRODUCER|CSI|STRING TERMINATOR|ST|OPERATING SYSTEM COMMAND|OSC|PRIVACY MESSAGE|PM|
APPLICATION PROGRAM COMMAND|APC|NBSP|SHY|CGJ|ALM|ZWSP|ZWNJ|ZWJ|LRM|RLM|LRE|RLE|PDF|LRO|RLO|NNBSP|MMSP|WJ|LRI|RLI|FSI|PDI|
BYTE ORDER MARK|BOM|ZWNBSP'''
CORRECTIONS = '''LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA|ARABIC SMALL HIGH LIGATURE ALEF WITH YEH BARREE|
SYRIAC SUBLINEAR COLON SKEWED LEFT|KANNADA LETTER LLLA|LAO LETTER FO FON|LAO LETTER FO FAY|LAO LETTER RO|LAO LETTER LO|
TIBETAN MARK BKA- SHOG GI MGO|HANGUL JONGSEONG YESIEUNG-KIYEOK|HANGUL JONGSEONG YESIEUNG-SSANGKIYEOK|
HANGUL JONGSEONG SSANGYESIEUNG|HANGUL JONGSEONG YESIEUNG-KHIEUKH|WEIERSTRASS ELLIPTIC FUNCTION|
MICR ON US SYMBOL|MICR DASH SYMBOL|LEFTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE|
RIGHTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE|YI SYLLABLE ITERATION MARK|
PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET|CUNEIFORM SIGN NU11 TENU|
CUNEIFORM SIGN NU11 OVER NU11 BUR OVER BUR|BYZANTINE MUSICAL SYMBOL FTHORA SKLIRON CHROMA VASIS|
MEDEFAIDRIN CAPITAL LETTER H|MEDEFAIDRIN CAPITAL LETTER NG|MEDEFAIDRIN SMALL LETTER H|MEDEFAIDRIN SMALL LETTER NG|
HENTAIGANA LETTER E-1'''


def main():
    names, ranges = {}, {}
    for code in range(0x110000):
        name = unicodedata.name(chr(code), '')
        rule = next((prefix for prefix in BY_CODE_POINT if name == f'{prefix}{code:04X}'), None)
        if rule is not None:
            known = ranges.setdefault(rule, [])
            if known and known[-1][1] == code - 1:
                known[-1][1] = code
            else:
                known.append([code, code])
        elif name and not name.startswith('HANGUL SYLLABLE '):
            names[code] = name
    lines = [f'={prefix}@{first:x}@{last:x}' for prefix, found in ranges.items() for first, last in found]
    lines += written(names.items())
    lines += written((ord(unicodedata.lookup(name)), name) for name in aliases())
    target = pathlib.Path(__file__).parent.parent / 'src/syntax/unicode-names.txt'
    target.write_text('\n'.join(lines) + '\n')


def aliases():
    selectors = [f'VS{number}' for number in range(1, 257)]
    for name in (CONTROLS.replace('\n', '') + '|' + CORRECTIONS.replace('\n', '')).split('|') + selectors:
        try:
            unicodedata.lookup(name)
        except KeyError:
            print('python3 does not know', name)
        else:
            yield name


def written(pairs):
    previous, last = [], -2
    for code, name in pairs:
        if code != last + 1:
            yield f'@{code:x}'
        words, shared = name.split(' '), 0
        while shared < min(len(words), len(previous), 9) and words[shared] == previous[shared]:
            shared += 1
        yield f'{shared}{" ".join(words[shared:])}'
        previous, last = words, code


main()
