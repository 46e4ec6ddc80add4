// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/changepublisher.h"

namespace forecourt::engine {

namespace {
constexpr std::chrono::milliseconds BatchInterval{100};
}

ChangePublisher::ChangePublisher(Clock& clock, QObject* parent) : api::ChangeSource(parent), m_clock(clock)
{
    qRegisterMetaType<ChangeBatchPointer>();
}

ChangePublisher::~ChangePublisher() = default;

void ChangePublisher::mark(Published& published)
{
    if (published.m_isDirty)
        return;
    published.m_isDirty = true;
    m_dirty.push_back(&published);
    schedule();
}

void ChangePublisher::forget(Published& published)
{
    if (published.m_isDirty)
        std::erase(m_dirty, &published);
    published.m_isDirty = false;
}

ChangeBatch& ChangePublisher::pending()
{
    m_thread.assertHere();
    if (!m_pending)
        m_pending = std::make_shared<ChangeBatch>();
    schedule();
    return *m_pending;
}

void ChangePublisher::hurry()
{
    if (m_isHurried)
        return;
    m_isHurried = true;
    m_next = m_clock.after(std::chrono::milliseconds(0), [this] { flush(); });
}

void ChangePublisher::schedule()
{
    if (!m_next)
        m_next = m_clock.after(BatchInterval, [this] { flush(); });
}

void ChangePublisher::flush()
{
    m_thread.assertHere();
    m_next.reset();
    m_isHurried = false;
    if (m_dirty.empty() && !m_pending)
        return;
    std::shared_ptr<ChangeBatch> batch = m_pending ? std::move(m_pending) : std::make_shared<ChangeBatch>();
    m_pending.reset();
    const std::vector<Published*> dirty = std::move(m_dirty);
    m_dirty.clear();
    for (Published* published : dirty) {
        published->m_isDirty = false;
        published->publish(*batch);
    }
    batch->revision = ++m_revision;
    Q_EMIT changed(batch);
}

void ChangePublisher::requestSnapshot()
{
    QMetaObject::invokeMethod(this, [this] { emitSnapshot(); }, Qt::QueuedConnection);
}

void ChangePublisher::emitSnapshot()
{
    flush();
    auto batch = std::make_shared<ChangeBatch>();
    batch->isSnapshot = true;
    if (m_collect)
        m_collect(*batch);
    batch->revision = m_revision;
    Q_EMIT changed(batch);
}

} // namespace forecourt::engine
