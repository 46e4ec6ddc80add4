// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One run of one of our programs with folders of its own.
#pragma once

#include "tests/support/httpclient.h"

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

namespace forecourt::tests {

inline quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost), 0) ? server.serverPort() : quint16(0);
}

/// A running program; it is killed when this object goes.
struct ProgramRun
{
    QProcess process;
    QByteArray errors;
    QByteArray output;

    [[nodiscard]] bool hasEnded() const { return process.state() == QProcess::NotRunning; }
    void collect()
    {
        errors += process.readAllStandardError();
        output += process.readAllStandardOutput();
    }
};

/// Folders and ports for the runs of one test. Thread: the test's.
class ProgramBox
{
public:
    explicit ProgramBox(QString program) : m_program(std::move(program)), port(freePort()), apiPort(freePort())
    {
        data = folder.filePath(QStringLiteral("data"));
        environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), folder.filePath(QStringLiteral("state")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
        for (const char* name : {"QT_LOGGING_RULES", "NOTIFY_SOCKET", "JOURNAL_STREAM"})
            environment.remove(QLatin1String(name));
    }

    [[nodiscard]] QStringList arguments() const
    {
        return {QStringLiteral("--data-dir"), data, QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                QStringLiteral("--port"), QString::number(port), QStringLiteral("--api-port"), QString::number(apiPort)};
    }
    [[nodiscard]] std::unique_ptr<ProgramRun> launch(const QStringList& more = {}) const
    {
        auto run = std::make_unique<ProgramRun>();
        run->process.setProcessEnvironment(environment);
        run->process.start(m_program, arguments() + more);
        return run;
    }
    /// With these arguments only.
    [[nodiscard]] std::unique_ptr<ProgramRun> launchPlain(const QStringList& arguments) const
    {
        auto run = std::make_unique<ProgramRun>();
        run->process.setProcessEnvironment(environment);
        run->process.start(m_program, arguments);
        return run;
    }
    [[nodiscard]] QByteArray token() const
    {
        QFile file(data + QStringLiteral("/api-token"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    [[nodiscard]] HttpReply health() const { return request(apiPort, "GET", "/api/v1/health", {}); }
    [[nodiscard]] QString healthWord() const { return health().json().value(QStringLiteral("status")).toString(); }

    QTemporaryDir folder;
    QString data;
    QProcessEnvironment environment;

private:
    QString m_program;

public:
    quint16 port;
    quint16 apiPort;
};

} // namespace forecourt::tests
