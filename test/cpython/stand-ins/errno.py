"""The numbers of errors that tests name."""

EPERM, ENOENT, ESRCH, EINTR, EIO, EBADF, ECHILD, EAGAIN, ENOMEM, EACCES = 1, 2, 3, 4, 5, 9, 10, 11, 12, 13
EEXIST, ENOTDIR, EISDIR, EINVAL, EPIPE, ERANGE, ESHUTDOWN, ETIMEDOUT = 17, 20, 21, 22, 32, 34, 108, 110
ECONNREFUSED, ECONNRESET, ECONNABORTED, EALREADY, EINPROGRESS = 111, 104, 103, 114, 115
EWOULDBLOCK = EAGAIN
errorcode = {value: name for name, value in list(globals().items()) if name.startswith('E')}
