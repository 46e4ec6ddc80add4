// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setupassistant.h"

#include "core/config/settingsstore.h"
#include "ui/models/names.h"
#include "ui/setup/chargersetup.h"
#include "ui/setup/keepingsetup.h"
#include "ui/setup/networksetup.h"
#include "ui/setup/sitesetup.h"
#include "ui/setup/supplysetup.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr int Width = 600;
}

bool SetupAssistant::isWanted(const PageContext& context, const config::SettingsStore& settings)
{
    const api::LiveSite& site = context.site();
    return site.isReady() && !hasSiteStation(site) && settings.value(config::SetupPage) < PageCount;
}

SetupAssistant::SetupAssistant(const PageContext& context, config::SettingsStore& settings, QWidget* parent)
    : FormDialog(context.themes, QString(), parent, Width), m_context(context), m_settings(settings), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("setupAssistant"));
    body()->addWidget(m_pages, 1);
    addPage(new SiteSetup(context));
    addPage(new SupplySetup(context));
    addPage(new NetworkSetup(context));
    addPage(new KeepingSetup(context));
    addPage(new ChargerSetup(context));
    m_back = addFootButton(tr("Back"), Button::Kind::Default, true);
    m_back->setObjectName(QStringLiteral("setupBack"));
    //: Button: go on without this page.
    m_skip = addFootButton(tr("Skip"), Button::Kind::Quiet);
    m_skip->setObjectName(QStringLiteral("setupSkip"));
    setAcceptButton(tr("Next"))->setObjectName(QStringLiteral("setupNext"));
    //: Button: close the assistant and go on another time.
    setRejectButton(tr("Later"))->setObjectName(QStringLiteral("setupLater"));
    connect(m_back, &Button::triggered, this, [this] { showPage(m_pages->currentIndex() - 1); });
    connect(m_skip, &Button::triggered, this, &SetupAssistant::skip);
    const int page = settings.value(config::SetupPage);
    showPage(page < PageCount ? page : 0); // finished once: again from the start
}

void SetupAssistant::addPage(SetupPage* page)
{
    m_pages->addWidget(page);
}

SetupPage& SetupAssistant::current() const
{
    return *static_cast<SetupPage*>(m_pages->currentWidget());
}

void SetupAssistant::showPage(int page)
{
    m_pages->setCurrentIndex(std::clamp(page, 0, PageCount - 1));
    const int at = m_pages->currentIndex();
    //: Title of the assistant: "Site (1 of 5)".
    setTitle(tr("%1 (%2 of %3)").arg(current().title()).arg(at + 1).arg(PageCount));
    setText(current().explanation());
    setProblem({});
    m_back->setBlockedReason(at == 0 ? tr("This is the first page") : QString());
    acceptButton()->setText(current().verb().isEmpty() ? tr("Next") : current().verb());
    m_skip->setText(at == PageCount - 1 ? tr("Finish without") : tr("Skip"));
    current().begin();
    remember(at);
}

/// What cannot be kept only means that the assistant begins at its first page next time.
void SetupAssistant::remember(int page)
{
    m_settings.keep(config::SetupPage, page);
}

void SetupAssistant::skip()
{
    if (m_pages->currentIndex() + 1 < PageCount) {
        showPage(m_pages->currentIndex() + 1);
        return;
    }
    remember(PageCount);
    reject();
}

void SetupAssistant::accept()
{
    if (std::exchange(m_isKeeping, true))
        return;
    acceptButton()->setBlockedReason(tr("Saving"));
    current().keep([self = QPointer<SetupAssistant>(this)](const QString& problem) {
        if (!self)
            return;
        self->m_isKeeping = false;
        self->acceptButton()->setBlockedReason({});
        self->setProblem(problem);
        if (!problem.isEmpty())
            return;
        if (self->m_pages->currentIndex() + 1 < PageCount) {
            self->showPage(self->m_pages->currentIndex() + 1);
            return;
        }
        self->remember(PageCount);
        Q_EMIT self->firstChargerWanted();
        self->FormDialog::accept();
    });
}

} // namespace forecourt::ui
