// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace forecourt::ui {
namespace {

const QString Folder = QStringLiteral(":/translations");
const QString Prefix = QStringLiteral("forecourt_");

QString chosenLanguage(const QString& wanted)
{
    const QStringList available = availableLanguages();
    if (!wanted.isEmpty())
        return available.contains(wanted) ? wanted : QStringLiteral("en");
    for (const QString& tag : QLocale::system().uiLanguages()) {
        const QString language = tag.section(QLatin1Char('-'), 0, 0);
        if (available.contains(language))
            return language;
    }
    return QStringLiteral("en");
}

} // namespace

QStringList availableLanguages()
{
    loadTranslations();
    QStringList languages;
    for (const QString& file : QDir(Folder).entryList({Prefix + QStringLiteral("*.qm")}))
        languages << file.mid(Prefix.size()).section(QLatin1Char('.'), 0, 0);
    return languages;
}

QString installLanguage(QCoreApplication& application, const QString& language)
{
    const QString chosen = chosenLanguage(language);
    QLocale::setDefault(localeForLanguage(language)); // of the numbers and dates that Qt's own fields write
    // Qt's own texts (dialog buttons, file dialog) come from the system
    auto* qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto* own = new QTranslator(&application);
    if (own->load(Prefix + chosen, Folder))
        QCoreApplication::installTranslator(own);
    return chosen;
}

QLocale localeForLanguage(const QString& language)
{
    const QLocale system = QLocale::system();
    if (language.isEmpty() || QLocale(language).language() == system.language())
        return system;
    return QLocale(language);
}

} // namespace forecourt::ui
