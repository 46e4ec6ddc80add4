// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workerthread.h"

#include <pthread.h>

namespace forecourt {

WorkerThread::WorkerThread(const char* name, std::function<void()> work)
    : m_thread([this, work = std::move(work)] {
          work();
          m_isRunning.store(false, std::memory_order_release);
      })
{
    pthread_setname_np(m_thread.native_handle(), name);
}

WorkerThread::~WorkerThread()
{
    m_thread.join();
}

} // namespace forecourt
