// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/logsetup.h"

#include <QDateTime>
#include <QDir>
#include <QLoggingCategory>

#include <atomic>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace forecourt::app {

namespace {

// Qt's handler is a plain function: this is how it finds its object
std::atomic<LogSetup*> currentSetup = nullptr;

/// How bad it is, 0 (debug) to 4 (fatal); the enumerators of Qt are in another order.
int rank(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return 0;
    case QtInfoMsg: return 1;
    case QtWarningMsg: return 2;
    case QtCriticalMsg: return 3;
    case QtFatalMsg: return 4;
    }
    return 2;
}

constexpr char Letters[] = "DIWCF";
/// Priorities of syslog, as the journal reads them. Source: sd-daemon(3).
constexpr const char* JournalPrefixes[] = {"<7>", "<6>", "<4>", "<3>", "<2>"};

} // namespace

LogSetup::LogSetup(Options options) : m_options(std::move(options)), m_isUnderJournal(isUnderJournal())
{
    if (!m_options.rules.isEmpty())
        QLoggingCategory::setFilterRules(QString(m_options.rules).replace(QLatin1Char(';'), QLatin1Char('\n')));
    if (!m_options.folder.isEmpty() && !m_isUnderJournal && QDir().mkpath(m_options.folder)) {
        m_file.setFileName(m_options.folder + QStringLiteral("/forecourt.log"));
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
            m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    currentSetup = this;
    m_previous = qInstallMessageHandler(&LogSetup::handle);
}

LogSetup::~LogSetup()
{
    qInstallMessageHandler(m_previous);
    currentSetup = nullptr;
}

bool LogSetup::isUnderJournal()
{
    // Source: systemd.exec(5), JOURNAL_STREAM
    const QList<QByteArray> parts = qgetenv("JOURNAL_STREAM").split(':');
    struct stat status{};
    if (parts.size() != 2 || ::fstat(STDERR_FILENO, &status) != 0)
        return false;
    return parts[0].toULongLong() == status.st_dev && parts[1].toULongLong() == status.st_ino;
}

void LogSetup::handle(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (LogSetup* setup = currentSetup)
        setup->write(type, context.category == nullptr ? "default" : context.category, text);
}

void LogSetup::write(QtMsgType type, const char* category, const QString& text)
{
    QString oneLine = text;
    oneLine.replace(QLatin1Char('\n'), QLatin1String("\\n")); // a line from outside cannot pose as another
    const QByteArray message = QByteArray(category) + ": " + oneLine.toUtf8();
    const QByteArray dated = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' '
        + Letters[rank(type)] + ' ' + message + '\n';
    const QMutexLocker lock(&m_mutex);
    if (m_isUnderJournal)
        std::fputs((JournalPrefixes[rank(type)] + message + '\n').constData(), stderr);
    else if (rank(type) >= rank(m_options.leastOnTerminal))
        std::fputs(dated.constData(), stderr);
    if (m_file.isOpen())
        writeToFile(dated);
}

void LogSetup::writeToFile(const QByteArray& line)
{
    if (m_file.size() + line.size() > m_options.fileBytes)
        rotate();
    m_file.write(line);
    m_file.flush();
}

void LogSetup::rotate()
{
    const QString name = m_file.fileName();
    m_file.close();
    const auto numbered = [&name](int number) { return QStringLiteral("%1.%2").arg(name).arg(number); };
    QFile::remove(numbered(m_options.files - 1));
    for (int number = m_options.files - 2; number >= 1; --number)
        QFile::rename(numbered(number), numbered(number + 1));
    QFile::rename(name, numbered(1));
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace forecourt::app
