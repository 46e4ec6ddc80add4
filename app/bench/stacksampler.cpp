// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/stacksampler.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <memory>

#include <execinfo.h>

namespace forecourt::bench {

namespace {

std::atomic<StackSampler*> current = nullptr; ///< a handler of signals is told nothing else

} // namespace

StackSampler::StackSampler() : m_watched(::pthread_self())
{
    void* frame = nullptr;
    ::backtrace(&frame, 1); // loads what it needs, which a handler must not
    current = this;
    struct sigaction action{};
    action.sa_handler = &StackSampler::onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGUSR2, &action, nullptr);
}

StackSampler::~StackSampler()
{
    struct sigaction action{};
    action.sa_handler = SIG_IGN;
    ::sigaction(SIGUSR2, &action, nullptr);
    current = nullptr;
}

void StackSampler::look()
{
    ::pthread_kill(m_watched, SIGUSR2);
}

void StackSampler::onSignal(int /*signal*/)
{
    const int before = errno;
    StackSampler* const sampler = current;
    if (sampler != nullptr && sampler->m_count < MostLooks) {
        Look& look = sampler->m_looks.at(static_cast<std::size_t>(sampler->m_count.load()));
        look.depth = ::backtrace(look.frames.data(), MostFrames);
        ++sampler->m_count;
    }
    errno = before;
}

QList<QByteArrayList> StackSampler::looks() const
{
    QList<QByteArrayList> all;
    for (int i = 0; i < m_count; ++i) {
        const Look& look = m_looks.at(static_cast<std::size_t>(i));
        const std::unique_ptr<char*, decltype(&std::free)> names(::backtrace_symbols(look.frames.data(), look.depth), &std::free);
        QByteArrayList frames;
        for (int frame = 0; names && frame < look.depth; ++frame)
            frames.append(names.get()[frame]);
        all.append(frames);
    }
    return all;
}

} // namespace forecourt::bench
