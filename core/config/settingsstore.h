// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The values of the settings: command line over ini file over the computer's preset over default.
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/config/settingswriter.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <memory>

namespace forecourt::config {

/// Reads the ini file of this user and the read-only preset of this computer, checks every value and
/// writes changes back: beside this thread (change(), keep()), or at once where nobody waits for a window (setValue()). Thread:
/// the one that made it, which needs an event loop for change().
class SettingsStore
{
public:
    /// Where a value comes from.
    enum class Origin { Default, Preset, File, Override };

    /// A key nobody knows: in a file that people write it is a mistake, in ours it may be of a newer version.
    enum class UnknownKeys { Passed, Refused };

    /// \a file is read and written; \a preset is only read, and people write it. Neither needs to exist; without
    /// a name nothing is kept. \a unknownKeys: those of \a file.
    explicit SettingsStore(QString file, QString preset, const std::vector<RetiredKey>& retired = retiredKeys(),
                           UnknownKeys unknownKeys = UnknownKeys::Passed);

    /// Reads both files and carries retired keys over. Errors: InvalidInput (args: file, key, value, rule)
    /// for the first value against its rule or key that is refused, its line in the detail; FileFailed (args: file) where a
    /// file is not an ini file or cannot be read.
    [[nodiscard]] Result<void> load();

    template<class T>
    [[nodiscard]] T value(const Setting<T>& setting) const
    {
        return settingFromVariant<T>(raw(QLatin1String(setting.key))).value_or(setting.fallback);
    }

    /// Writes to the ini file and waits for the disk: for a start, before there is a window. Errors: InvalidInput (args: file, key,
    /// value, rule), FileFailed (args: file).
    template<class T>
    [[nodiscard]] Result<void> setValue(const Setting<T>& setting, const T& value)
    {
        if (!setting.isValid(value))
            return refused(m_file, QLatin1String(setting.key), QVariant(value), QLatin1String(setting.rule));
        return write({{QLatin1String(setting.key), QVariant(value)}});
    }

    /// Holds at once; the future says whether it is in the ini file, too. Where it cannot be written what was before holds again,
    /// once the future is finished. The destructor waits until all is written. Errors: as setValue().
    template<class T>
    [[nodiscard]] QFuture<Result<void>> change(const Setting<T>& setting, const T& value)
    {
        if (setting.isValid(value))
            return writeBeside({{QLatin1String(setting.key), QVariant(value)}});
        return readyFuture(Result<void>(refused(m_file, QLatin1String(setting.key), QVariant(value), QLatin1String(setting.rule))));
    }
    /// The same for settings of this computer as text, all or none; nothing: what the ini file says is forgotten, so that preset or
    /// default hold again. Errors: as setValue().
    [[nodiscard]] QFuture<Result<void>> changeTexts(const QMap<QString, std::optional<QString>>& changes);

    /// Holds at once; soon it is in the ini file, too. For what a window remembers by itself, and does not speak of where it cannot
    /// be kept. A value against its rule is left out. The destructor waits until all is written.
    template<class T>
    void keep(const Setting<T>& setting, const T& value)
    {
        if (setting.isValid(value))
            writeLater(QLatin1String(setting.key), QVariant(value));
    }
    /// Waits until the ini file has all that was changed and kept, at most \a mostMs; below 0: however long it takes.
    void flush(int mostMs = -1);

    /// Holds for this run only (command line); nothing is written. Errors: InvalidInput.
    template<class T>
    [[nodiscard]] Result<void> overrideValue(const Setting<T>& setting, const T& value)
    {
        if (!setting.isValid(value))
            return refused({}, QLatin1String(setting.key), QVariant(value), QLatin1String(setting.rule));
        m_overrides.insert(QLatin1String(setting.key), QVariant(value));
        return {};
    }

    [[nodiscard]] Origin origin(const QString& key) const;

    /// What holds for \a key as text; nothing where it is as delivered.
    [[nodiscard]] std::optional<QString> text(const QString& key) const;
    /// What the ini file says of \a key, whatever holds.
    [[nodiscard]] std::optional<QString> storedText(const QString& key) const;

    /// What the ini file says about this computer, for a backup: without its data folder, which another
    /// computer has elsewhere.
    [[nodiscard]] QJsonObject machineValues() const;
    /// Takes machineValues() of another computer over; what nobody knows or is against its rule is left out
    /// (the result names it). Errors: FileFailed.
    [[nodiscard]] Result<QStringList> takeMachineValues(const QJsonObject& values);

    /// Keys in the files that nobody knows; worth a line in the log.
    [[nodiscard]] const QStringList& unknownKeys() const { return m_unknownKeys; }

    /// The line of \a file that says what \a key is, from 1; 0: none does.
    [[nodiscard]] static int lineOf(const QString& file, const QString& key);

    [[nodiscard]] const QString& file() const { return m_file; }

private:
    using Values = QHash<QString, QVariant>; ///< an invalid one: none
    /// A value that the ini file may not have yet.
    struct OnTheWay
    {
        quint64 first = 0; ///< number of the first change of it
        quint64 last = 0;
        QVariant written;
    };

    [[nodiscard]] QVariant raw(const QString& key) const;
    [[nodiscard]] Result<Values> read(const QString& file, UnknownKeys unknownKeys);
    [[nodiscard]] Result<void> carryOver();
    [[nodiscard]] Result<void> checkText(const QString& key, const QString& text) const;
    void hold(const Values& values);
    [[nodiscard]] Result<void> write(const Values& values);
    [[nodiscard]] QFuture<Result<void>> writeBeside(const Values& values);
    void onWritten(quint64 change, const Values& values, bool isWritten);
    void writeLater(const QString& key, const QVariant& value);
    SettingsWriter& writer();
    [[nodiscard]] static tl::unexpected<Error> refused(const QString& file, const QString& key,
                                                       const QVariant& value, const QString& rule, int line = 0);

    QString m_file;
    QString m_preset;
    const std::vector<RetiredKey>& m_retired;
    UnknownKeys m_ofFile;
    Values m_presetValues;
    Values m_fileValues;
    Values m_overrides;
    QStringList m_unknownKeys;
    QHash<QString, OnTheWay> m_onTheWay;
    quint64 m_changes = 0;
    std::unique_ptr<QObject> m_results;       ///< what became of changes comes in here
    std::unique_ptr<SettingsWriter> m_writer; ///< made when something is to be written beside
};

/// Ini file of this user: <config home>/forecourt/forecourt.ini.
[[nodiscard]] QString defaultSettingsFile();
/// Ini file of the demo beside it: what is done there must not change the real site's window.
[[nodiscard]] QString demoSettingsFile();
/// Preset of this computer.
[[nodiscard]] QString presetFile();
/// <data home>/forecourt.
[[nodiscard]] QString defaultDataFolder();
/// <state home>/forecourt: logs.
[[nodiscard]] QString defaultStateFolder();

} // namespace forecourt::config
