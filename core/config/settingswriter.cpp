// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingswriter.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <QSettings>

#include <utility>

namespace forecourt::config {

Result<void> writeSettings(const QString& file, const QHash<QString, QVariant>& values)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return failure(ErrorCode::FileFailed, QStringLiteral("%1: the folder cannot be made").arg(file), {file});
    QSettings ini(file, QSettings::IniFormat);
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        ini.setValue(it.key(), it.value());
    ini.sync();
    if (ini.status() != QSettings::NoError)
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be written").arg(file), {file});
    return {};
}

SettingsWriter::SettingsWriter(QString file) : m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1);
}

SettingsWriter::~SettingsWriter()
{
    flush();
}

void SettingsWriter::put(const QString& key, const QVariant& value)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.insert(key, value);
    if (!std::exchange(m_isRunning, true))
        m_thread.start([this] { writeAll(); });
}

void SettingsWriter::settle(const QString& key)
{
    QMutexLocker lock(&m_mutex);
    const bool isOnTheWay = m_waiting.contains(key) || m_onTheWay.contains(key);
    lock.unlock();
    if (isOnTheWay)
        flush();
}

/// Thread: its own.
void SettingsWriter::writeAll()
{
    QMutexLocker lock(&m_mutex);
    while (!m_waiting.isEmpty()) {
        const QHash<QString, QVariant> values = std::exchange(m_waiting, {});
        m_onTheWay = QSet<QString>(values.keyBegin(), values.keyEnd());
        lock.unlock();
        const Result<void> written = writeSettings(m_file, values);
        lock.relock();
        m_onTheWay.clear();
        if (!written && !std::exchange(m_hasFailed, true))
            qCWarning(logApp) << written.error().detail << "- what the window looks like is not kept";
    }
    m_isRunning = false;
}

} // namespace forecourt::config
