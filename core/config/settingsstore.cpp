// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace forecourt::config {

namespace {

const AnySetting* findSetting(const QString& key)
{
    const auto& table = allSettings();
    const auto found = std::find_if(table.begin(), table.end(), [&key](const AnySetting& s) { return s.key == key; });
    return found == table.end() ? nullptr : &*found;
}

QString placeOf(const QString& file, int line)
{
    return line > 0 ? QStringLiteral("%1, line %2").arg(file).arg(line) : file;
}

tl::unexpected<Error> notAnIniFile(const QString& fileName)
{
    QFile file(fileName);
    if (file.open(QIODevice::ReadOnly)) {
        for (int line = 1; !file.atEnd(); ++line) {
            const QByteArray text = file.readLine().trimmed();
            if (!text.isEmpty() && !text.startsWith(';') && !text.startsWith('[') && !text.contains('=')) {
                return failure(ErrorCode::FileFailed,
                               QStringLiteral("%1 is neither a [group] nor key=value nor a comment, which begins with a semicolon")
                                   .arg(placeOf(fileName, line)),
                               {fileName});
            }
        }
    }
    return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be read as an ini file").arg(fileName), {fileName});
}

/// Folders and addresses that another computer has not.
bool isOfThisPlace(const QString& key)
{
    return key == QLatin1String(DataFolder.key) || key == QLatin1String(BackupFolder.key)
        || key == QLatin1String(ApiBindAddress.key) || key == QLatin1String(AdvertisedAddress.key) || key == QLatin1String(OcppBindAddress.key);
}

} // namespace

SettingsStore::SettingsStore(QString file, QString preset, const std::vector<RetiredKey>& retired, UnknownKeys unknownKeys)
    : m_file(std::move(file)), m_preset(std::move(preset)), m_retired(retired), m_ofFile(unknownKeys)
{
}

Result<void> SettingsStore::load()
{
    m_unknownKeys.clear();
    flush();
    auto preset = read(m_preset, UnknownKeys::Refused);
    if (!preset)
        return tl::unexpected(preset.error());
    auto own = read(m_file, m_ofFile);
    if (!own)
        return tl::unexpected(own.error());
    m_presetValues = std::move(*preset);
    m_fileValues = std::move(*own);
    m_onTheWay.clear();
    return carryOver();
}

Result<SettingsStore::Values> SettingsStore::read(const QString& file, UnknownKeys unknownKeys)
{
    Values values;
    const QFileInfo info(file);
    if (file.isEmpty() || !info.exists())
        return values;
    QSettings ini(file, QSettings::IniFormat);
    const QStringList keys = ini.allKeys();
    if (ini.status() != QSettings::NoError || !info.isReadable())
        return notAnIniFile(file);
    for (const QString& key : keys) {
        const QVariant value = ini.value(key);
        const bool isRetired = std::any_of(m_retired.begin(), m_retired.end(),
                                           [&key](const RetiredKey& old) { return old.key == key; });
        const AnySetting* setting = findSetting(key);
        if (setting == nullptr && !isRetired && unknownKeys == UnknownKeys::Refused) {
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("%1: there is no setting %2; the manual page forecourt.conf(5) has them all")
                               .arg(placeOf(file, lineOf(file, key)), key),
                           {file, key, value.toString(), QStringLiteral("a setting")});
        }
        if (setting == nullptr && !isRetired) {
            m_unknownKeys.append(key);
            continue;
        }
        if (setting != nullptr && !setting->isValid(value))
            return refused(file, key, value, setting->rule, lineOf(file, key));
        values.insert(key, value);
    }
    return values;
}

int SettingsStore::lineOf(const QString& fileName, const QString& key)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    QByteArray group;
    int found = 0;
    for (int line = 1; !file.atEnd(); ++line) {
        const QByteArray text = file.readLine().trimmed();
        if (text.startsWith('[')) {
            const QByteArray name = text.mid(1, text.indexOf(']') - 1).trimmed();
            group = name.toLower() == "general" ? QByteArray() : name + '/';
            continue;
        }
        const qsizetype equals = text.indexOf('=');
        if (equals < 1 || text.startsWith(';'))
            continue;
        const QByteArray name = group + text.left(equals).trimmed().replace('\\', '/');
        if (QString::fromUtf8(QByteArray::fromPercentEncoding(name)) == key)
            found = line; // the last one counts
    }
    return found;
}

Result<void> SettingsStore::carryOver()
{
    for (const RetiredKey& old : m_retired) {
        m_presetValues.remove(old.key);
        const auto found = m_fileValues.constFind(old.key);
        if (found == m_fileValues.constEnd())
            continue;
        const QVariant value = old.convert ? old.convert(*found) : *found;
        m_fileValues.erase(found);
        const AnySetting* replacement = findSetting(old.replacement);
        const bool isWanted = replacement != nullptr && !m_fileValues.contains(old.replacement);
        if (isWanted && !replacement->isValid(value))
            return refused(m_file, old.key, value, replacement->rule);
        QSettings(m_file, QSettings::IniFormat).remove(old.key);
        if (isWanted) {
            if (auto written = write({{old.replacement, value}}); !written)
                m_fileValues.insert(old.replacement, value); // read-only file: holds for this run
        }
    }
    return {};
}

QVariant SettingsStore::raw(const QString& key) const
{
    for (const Values* values : {&m_overrides, &m_fileValues, &m_presetValues}) {
        if (const auto found = values->constFind(key); found != values->constEnd())
            return *found;
    }
    return {};
}

SettingsStore::Origin SettingsStore::origin(const QString& key) const
{
    if (m_overrides.contains(key))
        return Origin::Override;
    if (m_fileValues.contains(key))
        return Origin::File;
    return m_presetValues.contains(key) ? Origin::Preset : Origin::Default;
}

std::optional<QString> SettingsStore::text(const QString& key) const
{
    const QVariant held = raw(key);
    return held.isValid() ? settingFromVariant<QString>(held) : std::nullopt;
}

std::optional<QString> SettingsStore::storedText(const QString& key) const
{
    const auto found = m_fileValues.constFind(key);
    return found == m_fileValues.constEnd() ? std::nullopt : settingFromVariant<QString>(*found);
}

Result<void> SettingsStore::checkText(const QString& key, const QString& text) const
{
    const AnySetting* setting = findSetting(key);
    if (setting == nullptr || setting->scope != Scope::Machine)
        return refused(m_file, key, text, QStringLiteral("a setting of this computer"));
    if (!setting->isValid(QVariant(text)))
        return refused(m_file, key, text, setting->rule);
    return {};
}

QFuture<Result<void>> SettingsStore::changeTexts(const QMap<QString, std::optional<QString>>& changes)
{
    Values values;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (!*it) {
            values.insert(it.key(), {});
            continue;
        }
        if (Result<void> fine = checkText(it.key(), **it); !fine)
            return readyFuture(std::move(fine));
        values.insert(it.key(), **it);
    }
    return writeBeside(values);
}

void SettingsStore::hold(const Values& values)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it->isValid())
            m_fileValues.insert(it.key(), *it);
        else
            m_fileValues.remove(it.key());
    }
}

Result<void> SettingsStore::write(const Values& values)
{
    if (!m_file.isEmpty() && !values.isEmpty()) { // else there is nowhere to keep it: holds for this run
        flush();
        if (const Result<void> written = writeSettings(m_file, values); !written)
            return written;
    }
    for (auto it = values.keyBegin(); it != values.keyEnd(); ++it)
        m_onTheWay.remove(*it);
    hold(values);
    return {};
}

QFuture<Result<void>> SettingsStore::writeBeside(const Values& values)
{
    if (m_file.isEmpty()) { // nowhere to keep it: holds for this run
        hold(values);
        return readyFuture(Result<void>());
    }
    const quint64 change = ++m_changes;
    for (auto it = values.keyBegin(); it != values.keyEnd(); ++it) {
        if (const auto known = m_onTheWay.find(*it); known != m_onTheWay.end())
            known->last = change;
        else
            m_onTheWay.insert(*it, {change, change, m_fileValues.value(*it)});
    }
    hold(values);
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> written = writer().put(values);
    whenFinished(written, m_results.get(), [this, change, values, promise](const Result<void>& outcome) {
        onWritten(change, values, outcome.has_value());
        promise->addResult(outcome);
        promise->finish();
    });
    return promise->future();
}

/// What was changed once more meanwhile is decided by the last change.
void SettingsStore::onWritten(quint64 change, const Values& values, bool isWritten)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        const auto known = m_onTheWay.find(it.key());
        if (known == m_onTheWay.end() || change < known->first)
            continue;
        if (isWritten)
            known->written = *it;
        if (change < known->last)
            continue;
        if (!isWritten)
            hold({{it.key(), known->written}});
        m_onTheWay.erase(known);
    }
}

void SettingsStore::writeLater(const QString& key, const QVariant& value)
{
    const auto known = m_fileValues.constFind(key);
    const bool isHeld = known != m_fileValues.constEnd() && *known == value;
    if (!m_onTheWay.remove(key) && isHeld)
        return;
    m_fileValues.insert(key, value);
    if (!m_file.isEmpty())
        writer().put({{key, value}});
}

SettingsWriter& SettingsStore::writer()
{
    if (!m_writer) {
        m_results = std::make_unique<QObject>();
        m_writer = std::make_unique<SettingsWriter>(m_file);
    }
    return *m_writer;
}

void SettingsStore::flush(int mostMs)
{
    if (m_writer)
        m_writer->flush(mostMs);
}

QJsonObject SettingsStore::machineValues() const
{
    QJsonObject values;
    for (const AnySetting& setting : allSettings()) {
        const auto found = m_fileValues.constFind(setting.key);
        const bool isLocal = isOfThisPlace(setting.key);
        if (setting.scope == Scope::Machine && !isLocal && found != m_fileValues.constEnd())
            values.insert(setting.key, found->toString());
    }
    return values;
}

Result<QStringList> SettingsStore::takeMachineValues(const QJsonObject& values)
{
    QStringList leftOut;
    Values taken;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const AnySetting* setting = findSetting(it.key());
        const QVariant value = it->toString();
        const bool isLocal = isOfThisPlace(it.key());
        if (setting == nullptr || setting->scope != Scope::Machine || isLocal || !setting->isValid(value)) {
            leftOut.append(it.key());
            continue;
        }
        taken.insert(it.key(), value);
    }
    if (const Result<void> written = write(taken); !written)
        return tl::unexpected(written.error());
    return leftOut;
}

tl::unexpected<Error> SettingsStore::refused(const QString& file, const QString& key, const QVariant& value,
                                             const QString& rule, int line)
{
    const QString place = file.isEmpty() ? QStringLiteral("command line") : file;
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("%1: %2 = %3 is not %4").arg(placeOf(place, line), key, value.toString(), rule),
                   {place, key, value.toString(), rule});
}

QString defaultSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/forecourt/forecourt.ini");
}

QString demoSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/forecourt/forecourt-demo.ini");
}

QString presetFile()
{
    return QStringLiteral("/etc/forecourt/forecourt.conf");
}

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/forecourt");
}

QString defaultStateFolder()
{
    // QStandardPaths of Qt 6.4 has no state folder
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    const bool isUsable = !home.isEmpty() && QDir::isAbsolutePath(home);
    return (isUsable ? home : QDir::homePath() + QStringLiteral("/.local/state")) + QStringLiteral("/forecourt");
}

} // namespace forecourt::config
