// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/actionbook.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr int Width = 560;
constexpr int MostKeys = 32;
} // namespace

HelpDialog::HelpDialog(const ThemeManager& themes, const QString& page, const QString& text, const ActionBook& actions,
                       QWidget* parent)
    : FormDialog(themes, tr("Help: %1").arg(page), parent, Width)
{
    setObjectName(QStringLiteral("helpDialog"));
    setModal(false);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (const QString& paragraph : text.split(QStringLiteral("\n\n"))) {
        auto* label = new TextLabel(themes, paragraph, TypeRole::Body);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(8);
    //: Title above a list of shortcuts.
    column->addWidget(new TextLabel(themes, tr("Keys"), TypeRole::BodyStrong));
    auto* keys = new QGridLayout;
    keys->setHorizontalSpacing(16);
    keys->setVerticalSpacing(4);
    keys->setColumnStretch(1, 1);
    int row = 0;
    QList<QAction*> known = actions.actions();
    // the page's own first; those of other pages would do nothing here
    std::stable_partition(known.begin(), known.end(), [&](const QAction* action) { return actions.pageTitle(*action) == page; });
    for (const QAction* action : std::as_const(known)) {
        const bool isElsewhere = actions.isOfPage(*action) && actions.pageTitle(*action) != page;
        if (action->shortcut().isEmpty() || isElsewhere || row >= MostKeys)
            continue;
        keys->addWidget(new TextLabel(themes, action->shortcut().toString(QKeySequence::NativeText), TypeRole::Body, Theme::Color::Ink2), row, 0);
        keys->addWidget(new TextLabel(themes, ActionBook::plainText(*action), TypeRole::Body), row, 1);
        ++row;
    }
    column->addLayout(keys);
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("helpText"));
    area->setAccessibleName(tr("Help: %1").arg(page));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inner);
    inner->setAutoFillBackground(false);
    area->setMinimumHeight(380);
    body()->addWidget(area, 1);
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("helpClose"));
    makeRejectDefault();
}

} // namespace forecourt::ui
