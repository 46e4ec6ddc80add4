// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSysInfo>

namespace forecourt::ui {

namespace {
constexpr int Width = 560;

/// What Forecourt is made of, with each licence. Names are not translated.
constexpr auto Parts = "Qt 6 – LGPL-3.0, Qt Charts – GPL-3.0\n"
                       "SQLite – public domain\n"
                       "libsodium – ISC\n"
                       "OpenSSL – Apache-2.0\n"
                       "cpp-httplib – MIT\n"
                       "qrcodegen – MIT\n"
                       "tl-expected – CC0\n"
                       "Lucide icons – ISC\n";

QString licenceText()
{
    QFile file(QStringLiteral(":/LICENSE"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

AboutDialog::AboutDialog(const ThemeManager& themes, const AboutFacts& facts, QWidget* parent)
    : FormDialog(themes, tr("About Forecourt"), parent, Width)
{
    setObjectName(QStringLiteral("aboutDialog"));
    //: %1 is a version number.
    setText(tr("Version %1. An operator console for a small site with charging stations, with the OCPP central system inside it. "
               "Free software; no cloud, no account.")
                .arg(QCoreApplication::applicationVersion()));
    body()->addLayout(makePlaces(facts));
    body()->addWidget(new TextLabel(themes, tr("Licences"), TypeRole::BodyStrong));
    body()->addWidget(makeLicences(), 1);
    auto* copied = new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2);
    copied->setObjectName(QStringLiteral("aboutCopied"));
    auto* copy = new Button(themes, QStringLiteral("copy"), tr("Copy details"));
    copy->setObjectName(QStringLiteral("aboutCopy"));
    auto* line = new QHBoxLayout;
    line->addWidget(copy);
    line->addWidget(copied, 1);
    body()->addLayout(line);
    connect(copy, &Button::triggered, this, [facts, copied] {
        QApplication::clipboard()->setText(details(facts));
        copied->setText(tr("Copied. Paste it into your question."));
    });
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("aboutClose"));
    makeRejectDefault();
}

QLayout* AboutDialog::makePlaces(const AboutFacts& facts)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& name, const QString& value, const QString& objectName) {
        if (value.isEmpty())
            return;
        auto* text = new TextLabel(m_themes, value, TypeRole::Mono);
        text->setObjectName(objectName);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setElideMode(Qt::ElideMiddle);
        grid->addWidget(new TextLabel(m_themes, name, TypeRole::Body, Theme::Color::Ink2), row, 0);
        grid->addWidget(text, row++, 1);
    };
    add(tr("Data folder"), facts.dataFolder, QStringLiteral("aboutDataFolder"));
    add(tr("Settings"), facts.settingsFile, QStringLiteral("aboutSettings"));
    //: Where the program writes its log files.
    add(tr("Logs"), facts.logFolder, QStringLiteral("aboutLogs"));
    //: The background service this window belongs to.
    add(tr("Attached to"), facts.service.isEmpty() ? QString() : QStringLiteral("forecourtd %1, %2").arg(facts.serviceVersion, facts.service),
        QStringLiteral("aboutService"));
    //: A file: that of the background service.
    add(tr("Settings of the service"), facts.serviceSettings, QStringLiteral("aboutServiceSettings"));
    return grid;
}

QWidget* AboutDialog::makeLicences()
{
    auto* licences = new QPlainTextEdit(QString::fromUtf8(Parts) + QLatin1Char('\n') + licenceText());
    licences->setObjectName(QStringLiteral("aboutLicences"));
    licences->setAccessibleName(tr("Licences"));
    licences->setReadOnly(true);
    licences->setTabChangesFocus(true);
    licences->setFont(m_themes.font(TypeRole::Mono));
    licences->setMinimumHeight(220);
    return licences;
}

QString AboutDialog::details(const AboutFacts& facts)
{
    return QStringLiteral("Forecourt %1\nQt %2, %3\n%4, kernel %5 %6\nLanguage %7, scale %8\nData folder %9\n")
               .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()), QGuiApplication::platformName(),
                    QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture(),
                    QLocale().name(), QString::number(qApp->devicePixelRatio()), facts.dataFolder)
        + QStringLiteral("OCPP port %1 %2, %3 chargers\n")
              .arg(facts.port)
              .arg(facts.isListening ? QStringLiteral("open") : QStringLiteral("closed"))
              .arg(facts.chargers)
        + (facts.service.isEmpty() ? QString() : QStringLiteral("Attached to forecourtd %1\n").arg(facts.serviceVersion));
}

} // namespace forecourt::ui
