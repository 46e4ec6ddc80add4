// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/program/programrun.h"

namespace forecourt::tests {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost), 0) ? server.serverPort() : quint16(0);
}

ProgramRun::ProgramRun() = default;
ProgramRun::~ProgramRun() = default;

bool ProgramRun::hasEnded() const
{
    return process.state() == QProcess::NotRunning;
}

void ProgramRun::collect()
{
    errors += process.readAllStandardError();
    output += process.readAllStandardOutput();
}

ProgramBox::ProgramBox(QString program)
    : m_program(std::move(program)), port(freePort()), apiPort(freePort()), filesPort(freePort()), ftpPort(freePort())
{
    data = folder.filePath(QStringLiteral("data"));
    environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), folder.filePath(QStringLiteral("state")));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
    for (const char* name : {"QT_LOGGING_RULES", "NOTIFY_SOCKET", "JOURNAL_STREAM"})
        environment.remove(QLatin1String(name));
}

ProgramBox::~ProgramBox() = default;

QStringList ProgramBox::arguments() const
{
    return {QStringLiteral("--data-dir"), data, QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
            QStringLiteral("--port"), QString::number(port), QStringLiteral("--api-port"), QString::number(apiPort),
            QStringLiteral("--files-port"), QString::number(filesPort),
            QStringLiteral("--ftp-port"), QString::number(ftpPort)};
}

std::unique_ptr<ProgramRun> ProgramBox::launch(const QStringList& more) const
{
    auto run = std::make_unique<ProgramRun>();
    run->process.setProcessEnvironment(environment);
    run->process.start(m_program, arguments() + more);
    return run;
}

std::unique_ptr<ProgramRun> ProgramBox::launchPlain(const QStringList& arguments) const
{
    auto run = std::make_unique<ProgramRun>();
    run->process.setProcessEnvironment(environment);
    run->process.start(m_program, arguments);
    return run;
}

QByteArray ProgramBox::token() const
{
    QFile file(data + QStringLiteral("/api-token"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

HttpReply ProgramBox::health() const
{
    return request(apiPort, "GET", "/api/v1/health", {});
}

QString ProgramBox::healthWord() const
{
    return health().json().value(QStringLiteral("status")).toString();
}

} // namespace forecourt::tests
