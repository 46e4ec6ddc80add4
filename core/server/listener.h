// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A listening port that hands out bare descriptors and recovers when the system runs out of them.
#pragma once

#include "core/base/clock.h"

#include <QTcpServer>

namespace forecourt::server {

/// Qt 6.4 stops accepting for good after one failed accept (EMFILE, say) although isListening() stays true;
/// this one resumes after half a second. Thread: engine.
class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(Clock& clock, QObject* parent = nullptr);

    /// How often accepting had to be resumed.
    [[nodiscard]] int resumeCount() const { return m_resumeCount; }

Q_SIGNALS:
    /// The receiver owns \a descriptor.
    void descriptorArrived(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void scheduleResume();

    Clock& m_clock;
    std::unique_ptr<ScheduledCall> m_resume;
    int m_resumeCount = 0;
};

} // namespace forecourt::server
