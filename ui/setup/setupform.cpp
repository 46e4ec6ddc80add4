// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setupform.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace forecourt::ui {

void addSetupField(const ThemeManager& themes, QVBoxLayout* column, const QString& label, QWidget* field, const QString& objectName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setProperty("form", true);
    auto* name = new TextLabel(themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    auto* group = new QVBoxLayout;
    group->setSpacing(4);
    group->addWidget(name);
    group->addWidget(field);
    column->addLayout(group);
}

QVBoxLayout* setupColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(12);
    return column;
}

void saveSetupSite(QObject* page, const PageContext& context, const SiteSettings& site, const std::function<void(const QString&)>& done)
{
    if (site == context.site().site()) {
        done({});
        return;
    }
    whenFinished(context.administration.saveSite(site), page, [done](const Result<void>& saved) {
        done(saved ? QString() : errorSentence(saved.error()));
    });
}

} // namespace forecourt::ui
