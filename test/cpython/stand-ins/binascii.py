"""Bytes as hexadecimal digits."""


def b2a_hex(data, *args):
    return bytes(data).hex(*args).encode('ascii')


def a2b_hex(text):
    return bytes.fromhex(text if isinstance(text, str) else text.decode('ascii'))


hexlify, unhexlify = b2a_hex, a2b_hex
