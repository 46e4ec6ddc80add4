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

namespace {

void putInto(QSettings& ini, const QHash<QString, QVariant>& values)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it->isValid())
            ini.setValue(it.key(), *it);
        else
            ini.remove(it.key());
    }
}

} // namespace

Result<void> writeSettings(const QString& file, const QHash<QString, QVariant>& values)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return failure(ErrorCode::FileFailed, QStringLiteral("%1: the folder cannot be made").arg(file), {file});
    QSettings ini(file, QSettings::IniFormat);
    QHash<QString, QVariant> before;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it)
        before.insert(it.key(), ini.value(it.key()));
    putInto(ini, values);
    ini.sync();
    if (ini.status() == QSettings::NoError)
        return {};
    putInto(ini, before); // else Qt would write with the next value what failed now
    return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be written").arg(file), {file});
}

SettingsWriter::SettingsWriter(QString file) : m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1);
}

SettingsWriter::~SettingsWriter()
{
    flush();
}

QFuture<Result<void>> SettingsWriter::put(const QHash<QString, QVariant>& values)
{
    QPromise<Result<void>> promise;
    promise.start();
    QFuture<Result<void>> written = promise.future();
    const QMutexLocker lock(&m_mutex);
    m_waiting.insert(values);
    m_told.push_back(std::move(promise));
    if (!std::exchange(m_isRunning, true))
        m_thread.start([this] { writeAll(); });
    return written;
}

/// Thread: its own.
void SettingsWriter::writeAll()
{
    QMutexLocker lock(&m_mutex);
    while (!m_told.empty()) {
        const QHash<QString, QVariant> values = std::exchange(m_waiting, {});
        std::vector<QPromise<Result<void>>> told = std::exchange(m_told, {});
        lock.unlock();
        const Result<void> written = writeSettings(m_file, values);
        if (!written && !std::exchange(m_hasFailed, true))
            qCWarning(logApp) << written.error().detail << "- settings and what the window looks like are not kept";
        for (QPromise<Result<void>>& promise : told) {
            promise.addResult(written);
            promise.finish();
        }
        lock.relock();
    }
    m_isRunning = false;
}

} // namespace forecourt::config
