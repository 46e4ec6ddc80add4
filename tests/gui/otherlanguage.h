// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Another language for one test of a program whose others read English.
#pragma once

#include "ui/format/language.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace forecourt::tests {

/// While it lives, texts are in \a language; then all is as before.
class OtherLanguage
{
public:
    explicit OtherLanguage(const QString& language)
        : m_before(qApp->findChildren<QTranslator*>()), m_isInstalled(ui::installLanguage(*qApp, language) == language)
    {
    }
    ~OtherLanguage()
    {
        const QList<QTranslator*> now = qApp->findChildren<QTranslator*>();
        for (QTranslator* const translator : now) {
            if (!m_before.contains(translator))
                delete translator; // removes it
        }
        QLocale::setDefault(m_locale);
    }
    Q_DISABLE_COPY_MOVE(OtherLanguage)

    [[nodiscard]] bool isInstalled() const { return m_isInstalled; }

private:
    QLocale m_locale; ///< the default one, before
    QList<QTranslator*> m_before;
    bool m_isInstalled;
};

} // namespace forecourt::tests
