// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// --check: can this program work here.
#pragma once

#include "app/common/applicationoptions.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>

#include <memory>

namespace forecourt::storage {
class Storage;
}

namespace forecourt::app {

class DataLock;

/// Checks data folder, database, ports and certificates and prints a line for each. Thread: main.
class SelfCheck : public QObject
{
    Q_OBJECT

public:
    explicit SelfCheck(ApplicationOptions options, QObject* parent = nullptr);
    ~SelfCheck() override;

    void start();

Q_SIGNALS:
    void finished(bool isGood);

private:
    void report(const QString& subject, const Result<void>& result);
    void checkPorts();
    void checkCertificates();
    void checkDatabase();

    const ApplicationOptions m_options;
    SystemClock m_clock;
    std::unique_ptr<DataLock> m_lock;
    std::unique_ptr<storage::Storage> m_storage;
    bool m_isGood = true;
};

/// Runs the check on the application's event loop; the result is the process' exit code.
[[nodiscard]] int runSelfCheck(const ApplicationOptions& options);

} // namespace forecourt::app
