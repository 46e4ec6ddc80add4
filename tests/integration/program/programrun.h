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

quint16 freePort();

/// A running program; it is killed when this object goes.
struct ProgramRun
{
    ProgramRun();
    ~ProgramRun();

    QProcess process;
    QByteArray errors;
    QByteArray output;

    [[nodiscard]] bool hasEnded() const;
    void collect();
};

/// Folders and ports for the runs of one test. Thread: the test's.
class ProgramBox
{
public:
    explicit ProgramBox(QString program);
    ~ProgramBox();

    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] std::unique_ptr<ProgramRun> launch(const QStringList& more = {}) const;
    /// With these arguments only.
    [[nodiscard]] std::unique_ptr<ProgramRun> launchPlain(const QStringList& arguments) const;
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] HttpReply health() const;
    [[nodiscard]] QString healthWord() const;

    QTemporaryDir folder;
    QString data;
    QProcessEnvironment environment;

private:
    QString m_program;

public:
    quint16 port;
    quint16 apiPort;
    quint16 filesPort;
    quint16 ftpPort;
};

} // namespace forecourt::tests
