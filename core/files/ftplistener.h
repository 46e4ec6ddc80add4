// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A listening port of the FTP server that hands out bare descriptors.
#pragma once

#include "core/base/clock.h"

#include <QTcpServer>

namespace forecourt::files {

/// Goes on accepting half a second after the system had no descriptor left; Qt 6.4 by itself never would. Thread: files.
class FtpListener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit FtpListener(Clock& clock, QObject* parent = nullptr);

Q_SIGNALS:
    /// The receiver owns \a descriptor.
    void descriptorArrived(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Clock& m_clock;
    std::unique_ptr<ScheduledCall> m_resume;
};

} // namespace forecourt::files
