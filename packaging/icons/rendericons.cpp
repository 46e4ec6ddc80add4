// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Draws the application's icon as PNG files while building: rendericons <folder> <size> <svg> [<size> <svg> …].
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

bool render(const QString& drawing, int size, const QString& file)
{
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid() || size <= 0)
        return false;
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter);
    }
    return image.save(file, "PNG");
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc < 4 || argc % 2 != 0) {
        std::fputs("usage: rendericons <folder> <size> <svg> [<size> <svg> ...]\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    bool isGood = true;
    for (int i = 2; i + 1 < argc; i += 2) {
        const int size = QByteArray(argv[i]).toInt();
        isGood = render(QString::fromLocal8Bit(argv[i + 1]), size, QStringLiteral("%1/%2.png").arg(folder).arg(size)) && isGood;
    }
    return isGood ? 0 : 1;
}
