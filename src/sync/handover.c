/*
 * Messages that can carry a descriptor (SCM_RIGHTS of unix(7)).
 */
#define _GNU_SOURCE /* MSG_CMSG_CLOEXEC, SOCK_CLOEXEC */
#include "sync/handover.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/sockios.h> /* SIOCOUTQ */
#endif

#ifndef MSG_CMSG_CLOEXEC
#define MSG_CMSG_CLOEXEC 0
#endif

/* Room for one descriptor, aligned as its header must be. */
union control {
    struct cmsghdr head;
    char bytes[CMSG_SPACE(sizeof(int))];
};

bool handover_open(int ends[2])
{
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0)
        return false;
    signal(SIGPIPE, SIG_IGN);
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return true;
}

/* Uses write() where there is no descriptor, since a confined process may not call sendmsg(). */
static ssize_t send_once(int end, const void *bytes, size_t n_bytes, int fd)
{
    union control control = {0};
    struct iovec part = {(void *)bytes, n_bytes};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = &control,
                             .msg_controllen = sizeof control};
    if (fd < 0)
        return write(end, bytes, n_bytes);
    control.head.cmsg_level = SOL_SOCKET;
    control.head.cmsg_type = SCM_RIGHTS;
    control.head.cmsg_len = CMSG_LEN(sizeof fd);
    memcpy(CMSG_DATA(&control.head), &fd, sizeof fd);
    return sendmsg(end, &message, 0);
}

bool handover_send(int end, const void *bytes, size_t n_bytes, int fd)
{
    ssize_t n;
    do
        n = send_once(end, bytes, n_bytes, fd);
    while (n < 0 && errno == EINTR);
    return n == (ssize_t)n_bytes;
}

bool handover_is_taken(int end)
{
#ifdef SIOCOUTQ
    int waiting = 0;
    return ioctl(end, SIOCOUTQ, &waiting) != 0 || waiting == 0;
#else
    (void)end;
    return true;
#endif
}

enum handover handover_take(int end, void *bytes, size_t n_bytes, int *fd)
{
    union control control = {0};
    struct iovec part = {bytes, n_bytes};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = &control,
                             .msg_controllen = sizeof control};
    *fd = -1;
    ssize_t n = recvmsg(end, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (n < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? HANDOVER_NOTHING
                                                                         : HANDOVER_GONE;
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (head && head->cmsg_type == SCM_RIGHTS && head->cmsg_len == CMSG_LEN(sizeof *fd))
        memcpy(fd, CMSG_DATA(head), sizeof *fd);
    if (n == (ssize_t)n_bytes && !(message.msg_flags & MSG_TRUNC))
        return HANDOVER_TAKEN;
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
    return HANDOVER_GONE;
}
